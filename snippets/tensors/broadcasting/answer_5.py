"""A triangle from two vectors | 两个向量比较出一个三角形"""

# %% answer
import torch

i = torch.arange(4)
mask = i[:, None] >= i[None, :]  # (4, 1) with (1, 4) | (4, 1) 对 (1, 4)
print(mask)
assert mask.sum() == 10 and mask[0].tolist() == [True, False, False, False]
assert mask.sum(dim=1).tolist() == [1, 2, 3, 4]
