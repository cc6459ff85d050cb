"""From BGR to RGB, copied | 把 BGR 变成 RGB，再复制"""

# %% rgb
import numpy as np
import torch

bgr = np.zeros((4, 6, 3), dtype=np.uint8)  # (H, W, C)
bgr[:, :, 0] = 255
rgb = bgr[:, :, ::-1].copy()
x = torch.from_numpy(rgb).permute(2, 0, 1)  # (C, H, W)
print(x[:, 0, 0])
