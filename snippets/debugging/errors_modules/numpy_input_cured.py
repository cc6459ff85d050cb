"""The state as a float32 tensor | 状态转成 float32 的张量"""

# %% net
import numpy as np
import torch
from torch import nn

policy = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))
state = np.array([0.1, 0.0, -0.2, 0.0])
logits = policy(torch.from_numpy(state).float())
print("output:", logits.shape)
