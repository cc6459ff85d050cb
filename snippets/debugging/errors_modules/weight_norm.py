"""weight_norm of old | 老的 weight_norm"""

# %% norm warns="FutureWarning"
from torch import nn

layer = nn.utils.weight_norm(nn.Linear(4, 3))
print("state:", list(layer.state_dict()))
