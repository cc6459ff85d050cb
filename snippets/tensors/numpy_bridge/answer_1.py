"""Three lines of plus one | 三行“加一”"""

# %% answer
import numpy as np
import torch

arr = np.zeros(2)
t = torch.from_numpy(arr)
arr += 1
arr = arr + 1
arr += 1
print(t.tolist(), arr.tolist())
assert t.tolist() == [1.0, 1.0] and arr.tolist() == [3.0, 3.0]
