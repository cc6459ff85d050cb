"""Numbers in a byte order of another machine | 另一种机器的字节次序"""

# %% big
import numpy as np
import torch

arr = np.zeros(2, dtype=">f4")  # big-endian | 大端
try:
    torch.from_numpy(arr)
except ValueError as error:
    print(str(error).partition(".")[0])
print(torch.from_numpy(arr.astype(np.float32)))
