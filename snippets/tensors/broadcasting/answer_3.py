"""Normalize each channel | 每个通道各自标准化"""

# %% answer
import torch

image = torch.arange(24.0).reshape(3, 2, 4)  # (C, H, W)
mean = image.mean(dim=(1, 2))  # (3,)
std = image.std(dim=(1, 2))  # (3,)
normal = (image - mean[:, None, None]) / std[:, None, None]
print(mean, normal.shape)
assert torch.allclose(normal.mean(dim=(1, 2)), torch.zeros(3), atol=1e-6)
assert torch.allclose(normal.std(dim=(1, 2)), torch.ones(3))
