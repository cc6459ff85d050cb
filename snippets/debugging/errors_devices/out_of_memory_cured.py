"""Ask meta how much it takes | 用 meta 算一算要多少"""

# %% net
import torch
from torch import nn

numbers = 3 * 3000 * 4000
with torch.device("meta"):
    large = nn.Linear(numbers, numbers)
    small = nn.Conv2d(3, 3, kernel_size=3, padding=1)
for net in (large, small):
    size = sum(p.numel() * p.element_size() for p in net.parameters())
    print(f"{size:,} bytes")
