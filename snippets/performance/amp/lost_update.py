"""A thousand small steps | 走一千小步"""

# %% thousand
import torch

for dtype in (torch.float32, torch.float16, torch.bfloat16):
    w = torch.tensor(1.0, dtype=dtype)
    for _ in range(1000):
        w += 0.001
    print(dtype, f"{w.item():.4f}")
