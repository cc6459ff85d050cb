"""SoftMarginLoss with uint8 labels | SoftMarginLoss 的 uint8 标签"""

# %% labels
import torch
from torch import nn

right = torch.tensor([1.0, 1.0])  # (B,)
wrong = right.to(torch.uint8)  # (B,)
results = []
for y in (wrong, right):
    z = torch.tensor([0.5, -1.0], requires_grad=True)  # (B,)
    loss = nn.SoftMarginLoss()(z, y)
    loss.backward()
    results.append(f"{loss.item():.4f} {z.grad}")
print("wrong =", results[0])
print("right =", results[1])
print("check =", [y.dtype == z.dtype for y in (wrong, right)])
