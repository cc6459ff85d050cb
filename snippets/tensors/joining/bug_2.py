"""A batch of two images | 两张图片组成的批量"""

# %% bug raises="RuntimeError"
import torch

images = [torch.zeros(3, 8, 8), torch.ones(3, 8, 8)]  # (C, H, W)
X = torch.cat(images)
torch.nn.Conv2d(3, 4, kernel_size=3)(X)
