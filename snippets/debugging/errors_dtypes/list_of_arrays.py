"""A list of arrays becomes a batch | 由数组的列表得到批量"""

# %% batch warns="UserWarning"
import numpy as np
import torch

states = []
for t in range(3):
    states.append(np.array([t, 0.5 * t]))
batch = torch.tensor(states, dtype=torch.float32)  # (B, 2)
print(batch)
