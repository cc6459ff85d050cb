"""A metric that gives one number | 只给一个数的指标"""

# %% bug raises="ValueError"
import torch
from notes_toolbox import Trainer
from torch import nn


def error(y_hat, y):
    """Return the mean absolute error | 平均绝对误差"""
    return (y_hat - y).abs().mean()


torch.manual_seed(0)
net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
trainer = Trainer(net, nn.MSELoss(), optimizer, {"error": error})
X, y = torch.rand(6, 2), torch.rand(6, 1)
trainer.fit([(X[:4], y[:4]), (X[4:], y[4:])], num_epochs=1)
