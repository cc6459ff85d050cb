"""Bug: a loss below zero | 错误：损失小于零"""
# notes: threads=1

# %% bug
import torch
from torch import nn

x = torch.tensor([1.0, 2.0, 3.0])
y = torch.tensor([-1.0, -1.0, 1.0])  # failed, failed, passed | 不过、不过、通过
w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w, b], lr=0.1)
loss_fn = nn.BCEWithLogitsLoss()
for step in range(1, 301):
    optimizer.zero_grad()
    loss = loss_fn(w * x + b, y)
    loss.backward()
    optimizer.step()
    if step % 100 == 0:
        print(f"{step}: loss = {loss.item():.1f}")
p = torch.sigmoid(w * x + b)
print("p =", [round(v, 2) for v in p.tolist()])
