"""Who is cleared by zero_grad | zero_grad 清空了谁"""

# %% answer
import torch

u = torch.tensor(2.0, requires_grad=True)
v = torch.tensor(3.0, requires_grad=True)
optimizer = torch.optim.SGD([u], lr=0.5)  # only u | 只有 u
for _ in range(2):
    optimizer.zero_grad()
    (u * v).backward()
print("u.grad =", u.grad.item())
print("v.grad =", v.grad.item())
assert u.grad == 3 and v.grad == 4
