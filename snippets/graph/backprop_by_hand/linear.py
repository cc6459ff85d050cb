"""The chain rule for z = w * x + b | z = w * x + b 的链式法则"""

# %% steps
import torch

x = torch.tensor(3.0)
w = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)

z = w * x + b  # forward, the graph grows | 前向传播，同时建图
loss = (z - 5) ** 2
z.retain_grad()
loss.backward()  # backward | 反向传播

print("z =", z.item(), " dloss/dz =", z.grad.item())
print("dloss/dw:", z.grad.item() * x.item(), w.grad.item())
print("dloss/db:", z.grad.item() * 1, b.grad.item())
