"""The same loop with other rules | 同样的循环，别的规则"""

# %% rules
import torch


def distance(optimizer, x):
    """Return how far from 1 a hundred steps end | 返回一百步之后离 1 还有多远"""
    for _ in range(100):
        optimizer.zero_grad()
        y = x**2 - 2 * x + 1
        y.backward()
        optimizer.step()
    return abs(x.item() - 1)


x = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=0.01)
print(f"SGD:          {distance(optimizer, x):.3f}")

x = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=0.01, momentum=0.9)
print(f"momentum 0.9: {distance(optimizer, x):.3f}")

x = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.Adam([x], lr=0.01)
print(f"Adam:         {distance(optimizer, x):.3f}")

x = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.Adam([x], lr=0.1)
print(f"Adam, lr 0.1: {distance(optimizer, x):.3f}")
