"""Labels 1 and -1 from a uint8 mask | 由 uint8 的掩码做标签 1 和 −1"""

# %% labels
import torch
from torch import nn

mask = torch.tensor([1, 0], dtype=torch.uint8)  # (B,)
wrong = 2 * mask - 1  # (B,)
right = 2 * mask.float() - 1  # (B,)
results = []
for y in (wrong, right):
    z = torch.tensor([0.5, 1.0], requires_grad=True)  # (B,)
    loss = nn.SoftMarginLoss()(z, y)
    loss.backward()
    results.append(f"{loss.item():.4f} {z.grad}")
print("wrong =", results[0])
print("right =", results[1])
print("check =", [y.dtype == z.dtype for y in (wrong, right)])
