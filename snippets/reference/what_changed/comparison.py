"""The result of a comparison | 比较的结果"""

# %% mask
import torch

x = torch.tensor([1, 5, 3])
print(x > 2)
print((x > 2) + (x > 4))
print((x > 2).int() + (x > 4).int())
