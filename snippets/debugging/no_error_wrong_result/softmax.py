"""The loss after a softmax, and of logits | softmax 之后的损失，原始分数的损失"""

# %% loss
import torch
from torch import nn

right = torch.tensor([[4.0, 1.0, 0.0]])  # (B, C)
wrong = right.softmax(dim=1)  # (B, C)
y = torch.tensor([0])  # (B,)
loss_fn = nn.CrossEntropyLoss()
print(f"wrong = {loss_fn(wrong, y):.4f}")
print(f"right = {loss_fn(right, y):.4f}")
sums = [output.sum(dim=1) for output in (wrong, right)]
print("check =", [not torch.allclose(s, torch.ones(1)) for s in sums])
