"""How long patience waits | patience 等多久"""
# notes: threads=1

# %% answer
import torch
from notes_toolbox import Callback, EarlyStopping, Trainer
from torch import nn


class Play(Callback):
    """Put given numbers into the history | 把给定的数填进历史"""

    def __init__(self, values):
        self.values = values

    def on_epoch_end(self, trainer, row):
        row["given"] = self.values[row["epoch"] - 1]


values = [0.9, 0.7, 0.8, 0.7, 0.6, 0.6, 0.6, 0.5]
data = [(torch.ones(4, 1), torch.ones(4, 1))]
lengths = []
for patience in (1, 2, 3):
    net = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    trainer = Trainer(net, nn.MSELoss(), optimizer)
    early = EarlyStopping("given", patience)
    trainer.fit(data, 8, callbacks=[Play(values), early])
    lengths.append(len(trainer.history))
    print(f"patience {patience}: {lengths[-1]} epochs")
assert lengths == [3, 4, 8]
