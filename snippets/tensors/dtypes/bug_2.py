"""Brighten an image, the wrong way | 调亮图片，调错了"""

# %% bug
import torch

# 0 is black, 255 is white | 0 是黑，255 是白
pixels = torch.tensor([0, 100, 250], dtype=torch.uint8)
print(pixels + 10)
