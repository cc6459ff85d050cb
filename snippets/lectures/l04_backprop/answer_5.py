"""Keep nine tenths of the gradient | 留下九成的梯度"""
# notes: threads=1

# %% answer
import torch

x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
y = 2 * x
w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
w.grad = torch.zeros_like(w)
v = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([v], lr=0.01, momentum=0.9)
for step in range(1, 201):
    w.grad *= 0.9  # not 0 | 不是 0
    ((w * x - y) ** 2).mean().backward()
    with torch.no_grad():
        w -= 0.01 * w.grad

    optimizer.zero_grad()
    ((v * x - y) ** 2).mean().backward()
    optimizer.step()
    assert torch.isclose(w, v)
    if step in (5, 20, 50, 200):
        print(f"{step:3}: w = {w.item():.4f}, momentum {v.item():.4f}")
assert abs(w - 2) < 1e-3
