"""All pairs of differences | 两两之差"""

# %% answer
import torch

x = torch.tensor([1, 4, 6])
d = (x[:, None] - x[None, :]).abs()  # (3, 3)
print(d)
assert torch.equal(d, d.T) and d.diagonal().eq(0).all()
assert d[0, 2] == 5
