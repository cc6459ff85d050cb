"""The gradient of each sample | 每个样本的梯度"""

# %% each
import torch


def loss_fn(w, x, y):
    """Return the squared error of one sample | 返回一个样本的平方误差"""
    return (w * x - y) ** 2


X = torch.tensor([1.0, 2.0])  # (B,)
y = torch.tensor([3.0, 4.0])  # (B,)
w = torch.tensor(1.0)
slope = torch.func.grad(loss_fn)  # of one sample | 一个样本的
slopes = torch.func.vmap(slope, in_dims=(None, 0, 0))  # of each | 每个样本的
print(slopes(w, X, y))
print(slopes(w, X, y).mean())
