"""Which operation the message names | 报错里说的是哪个运算"""

# %% named
import torch

x = torch.zeros(2, requires_grad=True)
h = x * 3
y = torch.square(h)  # saves h | 保存 h
h += 1
try:
    y.sum().backward()
except RuntimeError as error:
    print(str(error).partition("which is ")[2].partition(";")[0])
