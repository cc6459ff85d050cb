"""Which index reads a view? | 哪种索引读到视图？"""

# %% view
import torch

scores = torch.tensor([[72, 55, 98], [47, 81, 59]])
a = scores[0]  # an integer | 整数
b = scores[[0]]  # a list | 列表
a[0] = 10
b[0, 1] = 20
print(scores[0])

# %% no_axis
place = torch.tensor(1)  # a tensor without axes | 没有轴的张量
c = scores[place]
c[0] = 30
print(scores[1])

# %% mixed
d = scores[1, [0, 2]]  # an integer and a list | 整数加列表
d[0] = 40
print(scores[1])
