"""Bug: nan before the first step | 错误：还没训练就是 nan"""
# notes: needs=sklearn

# %% bug
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data)  # (1797, 64)
y = torch.tensor(digits.target)
X = (X - X.mean(dim=0)) / X.std(dim=0)

torch.manual_seed(0)
net = nn.Linear(64, 10).double()
loss = nn.CrossEntropyLoss()(net(X), y)
print("loss:", loss.item())
loss.backward()
print("gradient:", net.weight.grad.isfinite().sum().item(), "of 640 finite")
