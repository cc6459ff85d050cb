"""A batch needs a new axis | 批量需要一个新的轴"""

# %% answer
import torch

images = [torch.zeros(3, 8, 8), torch.ones(3, 8, 8)]  # (C, H, W)
X = torch.stack(images)  # (B, C, H, W)
y = torch.nn.Conv2d(3, 4, kernel_size=3)(X)
print(tuple(torch.cat(images).shape), tuple(X.shape), tuple(y.shape))
assert X.shape == (2, 3, 8, 8) and y.shape == (2, 4, 6, 6)
