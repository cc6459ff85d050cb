"""The name arr moves on | arr 这个名字换了数组"""

# %% rebind
import numpy as np
import torch

arr = np.zeros(3)
t = torch.from_numpy(arr)
arr = arr + 1
print("arr =", arr.tolist())
print("t   =", t.tolist())

# %% write
arr = np.zeros(3)
t = torch.from_numpy(arr)
arr[:] = arr + 1
print("t   =", t.tolist())
