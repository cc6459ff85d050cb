"""Which results share the storage? | 哪些结果共享存储"""

# %% answer
import torch


def shares(a, b):
    """Return True if both tensors live in one storage."""
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


x = torch.arange(6)
print("view   ", shares(x, x.view(2, 3)))
print("slice  ", shares(x, x[1:4]))
print("t      ", shares(x, x.view(2, 3).t()))
print("reshape", shares(x, x.view(2, 3).t().reshape(6)))
print("clone  ", shares(x, x.clone()))
assert shares(x, x[1:4]) and shares(x, x.view(2, 3).t())
assert not shares(x, x.view(2, 3).t().reshape(6))
