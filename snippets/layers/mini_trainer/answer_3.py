"""A callback that keeps the best epoch | 留住最好一轮的回调"""
# notes: threads=1

# %% answer
import torch
from notes_toolbox import Callback, Trainer
from torch import nn


class KeepBest(Callback):
    """Copy the network when val_loss is at a new low | val_loss 出新低就复制一份"""

    def on_fit_begin(self, trainer):
        self.lowest, self.best = float("inf"), {}

    def on_epoch_end(self, trainer, row):
        if row["val_loss"] < self.lowest:
            self.lowest = row["val_loss"]
            now = trainer.net.state_dict()
            self.best = {name: now[name].clone() for name in now}


# %% check
X = torch.arange(8.0).reshape(8, 1) / 8
y = torch.tensor([[0.0], [1.0], [0.0], [1.0], [0.0], [1.0], [0.0], [1.0]])
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(1, 32), nn.ReLU(), nn.Linear(32, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
trainer = Trainer(net, nn.MSELoss(), optimizer)
keep = KeepBest()
valid = [(X[5:], y[5:])]
history = trainer.fit([(X[:5], y[:5])], 50, valid, [keep])
last = trainer.evaluate(valid)["loss"]
net.load_state_dict(keep.best)
best = trainer.evaluate(valid)["loss"]
print(f"last epoch {last:.3f}, best epoch {best:.3f}")
assert best == min(row["val_loss"] for row in history) < last
