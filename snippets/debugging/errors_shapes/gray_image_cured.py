"""One mean for one channel | 一个通道，一个均值"""

# %% cured
import torch

image = torch.ones(1, 28, 28)  # (C, H, W)
mean = torch.tensor([0.5]).view(-1, 1, 1)
std = torch.tensor([0.5]).view(-1, 1, 1)
image.sub_(mean).div_(std)
print(image.shape, image.max())
