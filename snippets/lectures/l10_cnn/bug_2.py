"""Bug: orange becomes gray | 错误：橙色变成了灰色"""

# %% bug
import torch

photo = torch.zeros(4, 6, 3)  # (H, W, C)
photo[:, :, 0], photo[:, :, 1] = 1.0, 0.5  # orange | 橙色
image = photo.reshape(3, 4, 6)
for color, channel in zip(("red", "green", "blue"), image, strict=True):
    print(f"{color:5} {channel.mean().item():.2f}")
