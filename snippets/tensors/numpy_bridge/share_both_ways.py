"""One piece of memory, two names | 一块内存，两个名字"""

# %% from_numpy
import numpy as np
import torch

arr = np.zeros(3)
t = torch.from_numpy(arr)
arr += 1  # write on the NumPy side | 在 NumPy 一侧改写
print("t   =", t)

# %% back
t.mul_(10)  # write on the PyTorch side | 在 PyTorch 一侧改写
print("arr =", arr)

# %% to_numpy
t = torch.zeros(3)
arr = t.numpy()
arr[0] = 7
print("t   =", t)
print("arr =", arr)
