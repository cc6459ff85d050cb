"""Fix: one error per sample | 修正：每个样本一个误差"""

# %% answer
import torch
from notes_toolbox import Trainer
from torch import nn


def error(y_hat, y):
    """Return the absolute error of each sample, (B,) | 每个样本的绝对误差"""
    return (y_hat - y).abs().squeeze(dim=1)


torch.manual_seed(0)
net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
trainer = Trainer(net, nn.MSELoss(), optimizer, {"error": error})
X, y = torch.rand(6, 2), torch.rand(6, 1)
in_batches = trainer.evaluate([(X[:4], y[:4]), (X[4:], y[4:])])["error"]
at_once = trainer.evaluate([(X, y)])["error"]
print(f"in batches {in_batches:.4f}, at once {at_once:.4f}")
assert abs(in_batches - at_once) < 1e-6
