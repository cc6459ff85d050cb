"""Flatten an empty batch | 把空的批量摊平"""

# %% flatten
import torch

images = torch.zeros(0, 3, 4, 5)  # (B, C, H, W)
print(images.flatten(1).shape)
