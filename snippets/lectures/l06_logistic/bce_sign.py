"""One sign in the formula | 公式里的一个符号"""

# %% sign
import torch
from torch import nn

y = torch.tensor(1.0)  # passed | 通过
p = torch.arange(1, 100) / 100  # 0.01, 0.02, ..., 0.99
minus = -(y * p.log() + (1 - y) * (1 - p).log())
plus = -(y * p.log() + (1 + y) * (1 - p).log())
print(f"p = 0.90: {minus[89].item():.4f} and {plus[89].item():.4f}")
print(f"BCELoss:  {nn.BCELoss()(p[89], y).item():.4f}")
lowest = [round(p[loss.argmin()].item(), 2) for loss in (minus, plus)]
print("lowest at p =", lowest)
