"""Writes that are refused more rarely | 少见一些的拒绝"""

# %% places
import torch

row = torch.ones(1).expand(3)  # three elements, one place | 三个元素，一个位置
try:
    row += 1
except RuntimeError as error:
    print(str(error).partition(".")[0])
y = torch.arange(4.0)
try:
    y[1:] += y[:-1]  # reads what it is writing to | 读的正是它在改写的
except RuntimeError as error:
    print(str(error).partition(".")[0])
m = torch.tensor([[5.0, 6.0], [7.0, 9.0]])
m -= m[:, :1]  # a wrong result, and no error | 结果错了，却不报错
print(m)

# %% no_grad
x = torch.ones(4, requires_grad=True)
h = x * 1
with torch.no_grad():
    view = h[:2]
try:
    view += 1
except RuntimeError as error:
    print(str(error).partition(".")[0])

# %% inference
with torch.inference_mode():
    t = torch.ones(2)
try:
    t += 1
except RuntimeError as error:
    print(str(error).partition(".")[0])
