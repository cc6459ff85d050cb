"""float64 stays float64 | float64 保持不变"""

# %% kept
import numpy as np
import torch

arr = np.array([1.0, 2.0, 3.0])
X = torch.from_numpy(arr)
print(arr.dtype, X.dtype)

# %% convert
X = torch.tensor(arr, dtype=torch.float32)
net = torch.nn.Linear(3, 1)  # weights are float32 | 权重是 float32
print(net(X).dtype)
