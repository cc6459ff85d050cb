"""A view that cannot exist | 不存在的视图"""

# %% check
import torch

m = torch.arange(10, 90, 10).view(2, 4)
t = m.t()  # (4, 2)
print("m:", m.is_contiguous())
print("t:", t.is_contiguous())

# %% merge raises="RuntimeError"
t.view(8)  # merge both axes | 把两个轴并成一个
