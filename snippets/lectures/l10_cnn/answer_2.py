"""Move the axis | 移动这个轴"""

# %% answer
import torch

photo = torch.zeros(4, 6, 3)  # (H, W, C)
photo[:, :, 0], photo[:, :, 1] = 1.0, 0.5
image = photo.permute(2, 0, 1)  # (C, H, W)
means = [channel.mean().item() for channel in image]
print(means)
assert means == [1.0, 0.5, 0.0]
