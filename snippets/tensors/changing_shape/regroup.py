"""The same numbers in other rows | 同样的数，另外分行"""

# %% reshape
import torch

x = torch.arange(12)
print(x.reshape(3, 4))
print(x.reshape(2, -1))
print(x.shape, x.numel())

# %% flatten
images = torch.zeros(8, 3, 4, 5)  # (B, C, H, W)
print(images.flatten().shape)
print(images.flatten(1).shape)
