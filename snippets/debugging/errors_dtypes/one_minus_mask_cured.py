"""A mask, inverted | 掩码取反"""

# %% mask
import torch

ids = torch.tensor([[5, 8, 2], [7, 0, 0]])  # (B, T)
mask = ids != 0  # 0 is padding | 0 是补上去的
padding = ~mask
print(padding)
print("real:", mask.sum(1), "padding:", padding.sum(1))
