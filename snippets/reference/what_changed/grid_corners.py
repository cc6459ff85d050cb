"""The corner of an image of ones | 全 1 图像的左上角"""

# %% corner warns="UserWarning"
import torch
from torch.nn import functional as F

image = torch.ones(1, 1, 2, 2)  # (B, C, H, W)
corner = torch.tensor([[[[-1.0, -1.0]]]])  # (B, H, W, 2)
print(F.grid_sample(image, corner).item())

# %% aligned
print(F.grid_sample(image, corner, align_corners=True).item())
print(F.grid_sample(image, corner, align_corners=False).item())
