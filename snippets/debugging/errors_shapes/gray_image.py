"""Three means for a gray image | 三个均值，一张灰度图"""

# %% fails raises="RuntimeError"
import torch

image = torch.ones(1, 28, 28)  # (C, H, W)
mean = torch.tensor([0.5, 0.5, 0.5]).view(-1, 1, 1)
std = torch.tensor([0.5, 0.5, 0.5]).view(-1, 1, 1)
image.sub_(mean).div_(std)
