"""From BGR to RGB with a slice | 用切片把 BGR 变成 RGB"""

# %% rgb raises="ValueError"
import numpy as np
import torch

bgr = np.zeros((4, 6, 3), dtype=np.uint8)  # (H, W, C)
bgr[:, :, 0] = 255
rgb = bgr[:, :, ::-1]
x = torch.from_numpy(rgb).permute(2, 0, 1)  # (C, H, W)
