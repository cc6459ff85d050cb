"""A step by hand under no_grad | 手写的一步放进 no_grad"""

# %% cured
import torch

X = torch.tensor([[1.0], [2.0]])  # (B, 1)
y = torch.tensor([[2.0], [4.0]])  # (B, 1)
w = torch.zeros(1, 1, requires_grad=True)
lr = 0.1

for epoch in range(3):
    loss = ((X @ w - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= lr * w.grad
    w.grad.zero_()
    print(f"w = {w.item():.3f}")
