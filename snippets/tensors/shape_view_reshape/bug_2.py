"""An image whose colors got mixed | 颜色混在一起的图片"""

# %% bug
import torch

image = torch.zeros(2, 2, 3, dtype=torch.int64)  # (H, W, C)
image[:, :, 0] = 7  # every pixel is pure red | 每个像素都是纯红
chw = image.view(3, 2, 2)  # (C, H, W)?
print("red:", chw[0].tolist())
