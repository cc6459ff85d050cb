"""The other half of a mask | 掩码的另一半"""

# %% mask raises="RuntimeError"
import torch

ids = torch.tensor([[5, 8, 2], [7, 0, 0]])  # (B, T)
mask = ids != 0  # 0 is padding | 0 是补上去的
padding = 1 - mask
