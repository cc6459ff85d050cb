"""A model in a function, then in a class | 模型先写成函数，再写成类"""

# %% data
import torch
from torch import nn

X = torch.tensor([[1.0, 0.0], [2.0, 1.0], [3.0, 3.0], [4.0, 0.0]])  # (4, 2)
y = torch.tensor([[10.0], [12.5], [15.5], [16.0]])  # (4, 1)


def loss_fn(y_hat, y):
    """Return the mean squared error | 返回均方误差"""
    return ((y_hat - y) ** 2).mean()


# %% function
W = torch.zeros(2, 1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)


def model(X):
    """Return one prediction for each row | 每行返回一个预测"""
    return X @ W + b  # (B, 1)


optimizer = torch.optim.SGD([W, b], lr=0.05)
for _ in range(2000):
    optimizer.zero_grad()
    loss = loss_fn(model(X), y)
    loss.backward()
    optimizer.step()
print("W:", [round(w, 2) for w in W.flatten().tolist()])
print(f"b: {b.item():.2f}")


# %% class
class Fare(nn.Module):
    """A linear model with two inputs | 有两个输入的线性模型"""

    def __init__(self):
        super().__init__()
        self.W = nn.Parameter(torch.zeros(2, 1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, X):
        """Return one prediction for each row | 每行返回一个预测"""
        return X @ self.W + self.b  # (B, 1)


# %% train
net = Fare()
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for _ in range(2000):
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    optimizer.step()
print("equal:", torch.equal(net.W, W), torch.equal(net.b, b))
