"""Labels of 0.9 | 标签是 0.9"""

# %% answer
import torch
from torch import nn

p = torch.arange(1, 100) / 100  # 0.01, 0.02, ..., 0.99
soft = torch.full_like(p, 0.9)
losses = nn.BCELoss(reduction="none")(p, soft)  # (99,)
best = losses.argmin()
print(f"lowest at p = {p[best].item():.2f}: {losses[best].item():.4f}")
label = torch.tensor([0.9, 0.1])
entropy = -(label * label.log()).sum().item()
print(f"entropy of the label:  {entropy:.4f}")
assert abs(losses.min().item() - entropy) < 1e-5
