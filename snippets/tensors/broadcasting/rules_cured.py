"""Say which axis the vector belongs to | 说清楚向量对应哪个轴"""

# %% cured
import torch

x = torch.tensor([1, 2, 3])  # (3,)
print(torch.zeros(3, 4) + x[:, None])  # (3, 4) + (3, 1)
