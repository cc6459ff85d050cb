"""There and back again | 去了又回来"""

# %% answer
import torch

x = torch.arange(6).reshape(2, 3)
t = x.transpose(0, 1)  # (3, 2)
r = x.reshape(3, 2)  # (3, 2)
print("back by transpose:", torch.equal(t.transpose(0, 1), x))
print("back by reshape:  ", torch.equal(r.reshape(2, 3), x))
print("t equals r:       ", torch.equal(t, r))
row = torch.arange(3).reshape(1, 3)
t, r = row.transpose(0, 1), row.reshape(3, 1)  # (3, 1)
print("a single row:     ", torch.equal(t, r))
assert torch.equal(t, r)
ones = torch.ones(2, 3)
t, r = ones.transpose(0, 1), ones.reshape(3, 2)  # (3, 2)
print("equal numbers:    ", torch.equal(t, r))
assert torch.equal(t, r)
assert not torch.equal(x.transpose(0, 1), x.reshape(3, 2))
