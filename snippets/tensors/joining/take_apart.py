"""split, chunk, and unbind | split、chunk 与 unbind"""

# %% parts
import torch

x = torch.arange(7)
print("split 3     ", x.split(3))
print("split [2, 5]", x.split([2, 5]))
print("chunk 2     ", x.chunk(2))

# %% fewer
six = torch.arange(6)
print("chunk 4       ", [p.tolist() for p in six.chunk(4)])
print("tensor_split 4", [p.tolist() for p in six.tensor_split(4)])

# %% undo
m = torch.arange(6).view(2, 3)
rows = m.unbind(0)  # two tensors (3,)
print(len(rows), rows[0].shape)
print(torch.equal(torch.stack(rows), m), torch.equal(torch.cat(x.split(3)), x))
rows[0][0] = 99  # the parts are views | 拆出的是视图
x.split(3)[0][0] = 99
print(m)
print(x)
