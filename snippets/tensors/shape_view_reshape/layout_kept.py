"""Which order the result is stored in | 结果按什么次序存放"""

# %% strides
import torch

t = torch.arange(10, 90, 10).view(2, 4).t()  # (4, 2)
print("t:", t.stride())
print("t + 1:", (t + 1).stride())
print("t.clone():", t.clone().stride())
print("t.contiguous():", t.contiguous().stride())
