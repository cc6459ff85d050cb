"""One array becomes a batch | 由一个数组得到批量"""

# %% batch
import numpy as np
import torch

states = []
for t in range(3):
    states.append(np.array([t, 0.5 * t]))
batch = torch.tensor(np.array(states), dtype=torch.float32)  # (B, 2)
print(batch)
