"""A step by hand, recorded | 手写的一步被记录了"""

# %% message raises="RuntimeError"
import torch

X = torch.tensor([[1.0], [2.0]])  # (B, 1)
y = torch.tensor([[2.0], [4.0]])  # (B, 1)
w = torch.zeros(1, 1, requires_grad=True)
lr = 0.1

for epoch in range(3):
    loss = ((X @ w - y) ** 2).mean()
    loss.backward()
    w -= lr * w.grad
