"""Same shape, two meanings | 同样的形状，两种含义"""

# %% answer
import torch

image = torch.ones(3, 4, 5)  # (C, H, W)
clip = torch.ones(3, 4, 5)  # (T, H, W)
print(torch.equal(image, clip))
print(image.sum(dim=0).shape)  # all colors added | 三种颜色相加
print(clip.sum(dim=0).shape)  # all moments added | 三个时刻相加
assert torch.equal(image, clip)
assert torch.equal(image.sum(dim=0), clip.sum(dim=0))
