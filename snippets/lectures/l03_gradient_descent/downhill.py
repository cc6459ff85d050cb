"""Gradient descent for one weight | 一个权重的梯度下降"""

# %% step
import torch

x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
y = torch.tensor([2.0, 4.0, 6.0], dtype=torch.float64)
w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
cost = ((w * x - y) ** 2).mean()
cost.backward()
print(f"w = {w.item():.4f}, slope = {w.grad.item():.4f}")
with torch.no_grad():
    w -= 0.01 * w.grad
print(f"w = {w.item():.4f}")


# %% descend
def descend(lr, steps):
    """Start at w = 1; return w after these steps | 从 w = 1 出发，返回走完之后的 w"""
    w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    for _ in range(steps):
        w.grad = None
        cost = ((w * x - y) ** 2).mean()
        cost.backward()
        with torch.no_grad():
            w -= lr * w.grad
    return w.item()


print(f"100 steps: w = {descend(0.01, 100):.5f}")

# %% limits
for lr in (0.05, 0.1, 0.2, 0.22):
    print(f"lr = {lr}: w = {descend(lr, 20):.3f}")
