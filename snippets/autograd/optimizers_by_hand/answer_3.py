"""RMSprop by hand | 手写 RMSprop"""

# %% answer
import torch


def loss_at(p):
    """Return the height of the valley at p | 返回山谷在 p 处的高度"""
    return 0.5 * (p[0] - 3) ** 2 + 10 * (p[1] + 1) ** 2


p = torch.zeros(2, dtype=torch.float64, requires_grad=True)
q = torch.zeros(2, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.RMSprop([q], lr=0.1)
s = torch.zeros(2, dtype=torch.float64)
for _ in range(50):
    p.grad = None
    loss_at(p).backward()
    with torch.no_grad():
        s = 0.99 * s + 0.01 * p.grad**2
        p -= 0.1 * p.grad / (s.sqrt() + 1e-8)

    optimizer.zero_grad()
    loss_at(q).backward()
    optimizer.step()
print("difference < 1e-12:", ((p - q).abs() < 1e-12).all().item())
print(p.detach())
assert (p - q).abs().max() < 1e-12
