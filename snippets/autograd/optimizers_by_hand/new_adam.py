"""A new Adam in every step | 每一步都新建一个 Adam"""

# %% new
import torch


def loss_at(p):
    """Return the height of the valley at p | 返回山谷在 p 处的高度"""
    return 0.5 * (p[0] - 3) ** 2 + 10 * (p[1] + 1) ** 2


p = torch.zeros(2, dtype=torch.float64, requires_grad=True)
for step in range(1, 101):
    optimizer = torch.optim.Adam([p], lr=0.08)
    optimizer.zero_grad()
    loss = loss_at(p)
    loss.backward()
    optimizer.step()
    if step in (1, 2, 3, 97, 98, 99, 100):
        print(f"{step:3}  {p[0]:.3f}  {p[1]:.3f}")

# %% kept
p = torch.zeros(2, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.Adam([p], lr=0.08)
for step in range(1, 501):
    optimizer.zero_grad()
    loss = loss_at(p)
    loss.backward()
    optimizer.step()
    if step in (100, 500):
        print(f"{step:3}  {p[0]:.3f}  {p[1]:.3f}")
