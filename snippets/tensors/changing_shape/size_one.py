"""Axes of length 1 | 长度为 1 的轴"""

# %% unsqueeze
import torch

image = torch.zeros(28, 28)  # (H, W)
print(image.unsqueeze(0).shape)
print(image.unsqueeze(-1).shape)
print(image[None, None].shape)

# %% squeeze
images = torch.zeros(8, 1, 28, 28)  # (B, C, H, W)
print(images.squeeze(1).shape)
print(images.squeeze(0).shape)

# %% one
one = torch.zeros(1, 1, 28, 28)  # (B, C, H, W)
print(images.squeeze().shape)
print(one.squeeze().shape)
