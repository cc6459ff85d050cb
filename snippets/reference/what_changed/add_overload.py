"""A factor in front of the tensor | 系数写在张量前面"""

# %% old warns="UserWarning"
import torch

w = torch.tensor([1.0, 2.0])
w.add_(-0.1, torch.ones(2))
print(w)

# %% today
w = torch.tensor([1.0, 2.0])
print(w.add_(torch.ones(2), alpha=-0.1))
