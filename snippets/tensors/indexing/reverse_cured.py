"""Turn an axis around | 把一个轴倒过来"""

# %% cured
import torch

print(torch.arange(4).flip(0))
