"""Convert and mix dtypes | 转换与混合 dtype"""

# %% convert
import torch

x = torch.tensor([1.9, -1.9, 0.0])
print(x.to(torch.int64))  # cuts, does not round | 截断，不是四舍五入
print(x.to(torch.bool))  # only 0 is False | 只有 0 变成 False
print(x.dtype)  # x itself is unchanged | x 自己没有变

# %% mix
i, f = torch.tensor([1, 2]), torch.tensor([0.5, 0.5])
print("int + float ->", (i + f).dtype)
print("int / int   ->", (i / i).dtype)
print("bool + bool ->", ((i > 1) + (i > 0)).dtype)
print("sum of bool ->", (i > 1).sum().dtype)
