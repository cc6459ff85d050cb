"""Means with axes for height and width | 给均值补上高和宽两个轴"""

# %% cured
import torch

images = torch.zeros(16, 3, 32, 32)  # (B, C, H, W)
mean = torch.tensor([0.485, 0.456, 0.406])[:, None, None]  # (C, 1, 1)
std = torch.tensor([0.229, 0.224, 0.225])[:, None, None]
images = (images - mean) / std
print(images.shape, images[0, :, 0, 0])
