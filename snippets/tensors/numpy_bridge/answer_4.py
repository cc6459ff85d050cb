"""float copies only when it must | float 只在必要时复制"""

# %% answer
import numpy as np
import torch

for dtype in (np.float32, np.float64):
    arr = np.zeros(2, dtype=dtype)
    t = torch.from_numpy(arr).float()
    arr += 1
    print(arr.dtype, t.tolist())
    assert t.tolist() == ([1.0, 1.0] if dtype is np.float32 else [0.0, 0.0])
