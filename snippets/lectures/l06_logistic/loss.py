"""The loss of three students | 三个学生的损失"""

# %% likelihood
import torch
from torch import nn

x = torch.tensor([1.0, 2.0, 3.0])
y = torch.tensor([0.0, 0.0, 1.0])
p = torch.sigmoid(x - 2.5)  # chance to pass | 通过的概率
right = y * p + (1 - y) * (1 - p)  # of what happened | 事实的概率
print("of what happened:", [round(v, 3) for v in right.tolist()])
print(f"product = {right.prod().item():.3f}")
print(f"minus log = {-right.prod().log().item():.3f}")
loss_fn = nn.BCEWithLogitsLoss(reduction="sum")
print(f"loss = {loss_fn(x - 2.5, y).item():.3f}")

# %% slope
logits = (x - 2.5).requires_grad_()
loss_fn(logits, y).backward()
print("slope:", [round(v, 3) for v in logits.grad.tolist()])
print("p - y:", [round(v, 3) for v in (p - y).tolist()])

# %% first
w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
loss_fn(w * x + b, y).backward()
print(f"w.grad = {w.grad.item()}, b.grad = {b.grad.item()}")
