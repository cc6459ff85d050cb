"""A read-only array | 只读的数组"""

# %% warn warns="UserWarning"
import numpy as np
import torch

arr = np.zeros(2)
arr.flags.writeable = False
t = torch.from_numpy(arr)

# %% copy
t = torch.tensor(arr)
t += 1
print(arr, t)
