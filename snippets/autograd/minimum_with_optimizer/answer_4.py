"""The bottom of a long valley | 长谷的谷底"""

# %% answer
import torch

u = torch.tensor(0.0, requires_grad=True)
v = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([u, v], lr=0.09)
for _ in range(100):
    optimizer.zero_grad()
    f = (u - 1) ** 2 + 10 * (v + 2) ** 2
    f.backward()
    optimizer.step()
print(f"u = {u.item():.3f}, v = {v.item():.3f}")
assert abs(u - 1) < 0.001 and abs(v + 2) < 0.001
