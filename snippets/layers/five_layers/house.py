"""What one line of the highest floor sets off | 最高层的一行触发了什么"""

# %% count
from collections import Counter

import torch
from notes_toolbox import Trainer
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.data import DataLoader, TensorDataset


class Counting(TorchDispatchMode):
    """Count the operators | 数操作符"""

    def __init__(self):
        super().__init__()
        self.counts = Counter()

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        self.counts[func.name().partition(".")[0]] += 1
        return func(*args, **kwargs)


# %% fit
torch.manual_seed(0)
X, y = torch.rand(40, 3), torch.rand(40, 2)
loader = DataLoader(TensorDataset(X, y), batch_size=10)
layer = nn.Linear(3, 2)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
trainer = Trainer(layer, nn.MSELoss(), optimizer)

with Counting() as mode:
    trainer.fit(loader, num_epochs=5)

for name in ("addmm", "mse_loss", "mse_loss_backward", "add_"):
    print(f"{name:17} {mode.counts['aten::' + name]}")
