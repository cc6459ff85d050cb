"""A model as a function, a Sequential, and a class | 模型写成函数、Sequential 和类"""

# %% forms
import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0]])  # (3, 1)
y = 2 * X  # (3, 1)
loss_fn = nn.MSELoss()


class Line(nn.Module):
    """A line | 一条直线"""

    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, X):
        return self.linear(X)


def line(X, w, b):
    """The same line as a function | 同一条直线，写成函数"""
    return X @ w + b


# %% three
net = Line()
stack = nn.Sequential(nn.Linear(1, 1))
w = torch.ones(1, 1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for layer in (net.linear, stack[0]):
    nn.init.ones_(layer.weight)
    nn.init.zeros_(layer.bias)

for y_hat in (net(X), stack(X), line(X, w, b)):
    loss_fn(y_hat, y).backward()
print(net.linear.weight.grad, stack[0].weight.grad, w.grad)
print("Module has backward:", hasattr(nn.Module, "backward"))
