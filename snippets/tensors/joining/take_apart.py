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
m = torch.tensor([[0, 1, 2], [3, 4, 5]])
rows = m.unbind(0)
print(rows)
print(torch.equal(torch.stack(rows), m), torch.equal(torch.cat(x.split(3)), x))

# %% views
rows[0][0] = 99
x.split(3)[0][0] = 99
print(m)
print(x)
