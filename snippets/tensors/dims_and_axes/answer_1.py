"""Four shapes to predict | 猜四个形状"""

# %% answer
import torch

a = torch.tensor([5])
b = torch.tensor([[], []])
c = torch.tensor([[[1], [2]]])
d = torch.tensor([[1, 2], [3, 4]])[0, 0]
for x in (a, b, c, d):
    print(x.ndim, tuple(x.shape))
assert [x.ndim for x in (a, b, c, d)] == [1, 2, 3, 0]
assert [tuple(x.shape) for x in (a, b, c, d)] == [(1,), (2, 0), (1, 2, 1), ()]
