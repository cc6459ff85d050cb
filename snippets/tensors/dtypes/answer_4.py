"""Memory of 7 billion numbers | 70 亿个数占多少内存"""

# %% answer
import torch

count = 7_000_000_000
sizes = []
for dtype in (torch.float64, torch.float32, torch.bfloat16):
    sizes.append(count * dtype.itemsize // 10**9)
    print(f"{dtype}: {sizes[-1]} GB")
assert sizes == [56, 28, 14]
