"""A million numbers in memory | 一百万个数占多少内存"""

# %% bytes
import torch

for dtype in (torch.float64, torch.float32, torch.bfloat16):
    x = torch.zeros(1_000_000, dtype=dtype)
    print(f"{dtype!s:<15} {x.nbytes:>9,} bytes")
