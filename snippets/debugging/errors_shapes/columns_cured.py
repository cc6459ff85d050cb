"""Join along axis 1 | 沿轴 1 拼接"""

# %% cured
import torch
import torch.nn.functional as F

numbers = torch.zeros(100, 5)  # (B, 5)
species = torch.arange(100) % 3  # (B,)
one_hot = F.one_hot(species, 3)  # (B, 3)
X = torch.cat([numbers, one_hot], dim=1)  # (B, 8)
print(X.shape)
