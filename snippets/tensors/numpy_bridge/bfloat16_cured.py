"""bfloat16 through float32 | bfloat16 先换成 float32"""

# %% cured
import torch

w = torch.ones(2, dtype=torch.bfloat16)
arr = w.float().numpy()
print(arr, arr.dtype)
