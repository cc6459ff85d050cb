"""Brighten an image, the wrong way | 调亮图片，调错了"""

# %% bug
import torch

pixels = torch.tensor(
    [0, 100, 250], dtype=torch.uint8
)  # 0: black, 255: white | 0 黑 255 白
print(pixels + 10)
