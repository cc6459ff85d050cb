"""One write, four cells | 写一次，四格都变"""

# %% answer
import torch

x = torch.zeros(3, 1, dtype=torch.int64).expand(3, 4)
x[0, 0] = 1
print(x)
assert x[0].eq(1).all() and x[1:].eq(0).all()

y = x.clone()  # (3, 4)
y[1, 0] = 5
assert y[1].tolist() == [5, 0, 0, 0]
