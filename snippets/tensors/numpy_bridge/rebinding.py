"""Writing into an array, or renaming it | 改写数组，还是换一个名字"""

# %% rebind
import numpy as np
import torch

arr = np.zeros(2)
t = torch.from_numpy(arr)
arr += 1  # writes into the memory | 改写内存
print("t =", t.tolist())

arr = arr + 10  # a new array gets the name | 名字给了新数组
print("t =", t.tolist(), "arr =", arr.tolist())
