"""From (H, W, C) to (C, H, W) | 从 (H, W, C) 到 (C, H, W)"""

# %% answer
import torch

photo = torch.zeros(4, 5, 3)  # (H, W, C)
photo[1, 2, 0] = 255.0  # a red pixel | 一个红色像素
image = photo.permute(2, 0, 1)  # (C, H, W)
print(tuple(image.shape), image[0, 1, 2].item())
assert image.shape == (3, 4, 5)
assert image[0, 1, 2] == 255.0
