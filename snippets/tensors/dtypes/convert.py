"""Convert dtypes | 转换 dtype"""

# %% convert
import torch

x = torch.tensor([1.9, -1.9, 0.0])
print(x.to(torch.int64))  # cuts, does not round | 截断，不是四舍五入
print(x.to(torch.bool))  # only 0 is False | 只有 0 变成 False
print(x.dtype)  # x itself is unchanged | x 本身没有变
