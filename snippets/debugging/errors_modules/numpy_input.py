"""The state of a game as an array | 游戏的状态是数组"""

# %% net raises="TypeError"
import numpy as np
from torch import nn

policy = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))
state = np.array([0.1, 0.0, -0.2, 0.0])
logits = policy(state)
