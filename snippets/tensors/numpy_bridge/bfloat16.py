"""A bfloat16 tensor and NumPy | bfloat16 张量与 NumPy"""

# %% force raises="TypeError"
import torch

w = torch.ones(2, dtype=torch.bfloat16)
w.numpy(force=True)
