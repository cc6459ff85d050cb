"""The names with an underscore | 带下划线的名字"""

# %% init
from torch import nn

layer = nn.Linear(4, 3)
nn.init.xavier_uniform_(layer.weight)
nn.init.constant_(layer.bias, 0.0)
print("bias:", layer.bias.tolist())
