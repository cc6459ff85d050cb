"""Two names that follow, one that does not | 两个跟着变，一个不变"""

# %% answer
import numpy as np
import torch

arr = np.zeros(3, dtype=np.float32)
a = torch.as_tensor(arr)
b = torch.as_tensor(arr, dtype=torch.float64)
c = torch.from_numpy(arr[1:])
arr += 1
c[0] = 9
print("arr", arr.tolist())
print("a  ", a.tolist())
print("b  ", b.tolist())
assert arr.tolist() == a.tolist() == [1.0, 9.0, 1.0]
assert b.tolist() == [0.0, 0.0, 0.0]
