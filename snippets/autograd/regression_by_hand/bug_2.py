"""Bug: the line stays too low | 错误：直线一直偏低"""

# %% bug
import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
y = torch.tensor([12.0, 14.0, 15.5, 18.5, 20.0])
w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
for _ in range(1000):
    w.grad = None
    b.grad = None
    loss = ((w * x + b - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.05 * w.grad
        b -= 0.05 * w.grad
print(f"w = {w.item():.2f}, b = {b.item():.2f}")
print(f"loss = {loss.item():.3f}")
print(f"b.grad = {b.grad.item():.2f}")
