"""Fix: one path for each sample | 修正：每个样本一条路"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0, 3.0])  # (B,)
y = torch.tensor([2.0, 3.0, 5.0])  # (B,)
w = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
z = w * x + b  # (B,)
loss = ((z - y) ** 2).sum()
loss.backward()

with torch.no_grad():
    grad_z = 2 * (z - y)  # (B,)
    grad_w = (grad_z * x).sum()
    grad_b = grad_z.sum()
print("w:", grad_w.tolist(), w.grad.tolist())
print("b:", grad_b.tolist(), b.grad.tolist())
assert grad_w == w.grad == 22 and grad_b == b.grad == 10
