"""The storage of a tensor | 张量的存储"""

# %% typed warns="UserWarning"
import torch

x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(x.storage())

# %% untyped
print(x.untyped_storage().nbytes())
