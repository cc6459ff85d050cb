"""An old name in nn.init | nn.init 里的旧名字"""

# %% init warns="FutureWarning"
from torch import nn

layer = nn.Linear(4, 3)
nn.init.xavier_uniform(layer.weight)
nn.init.constant_(layer.bias, 0.0)
print("bias:", layer.bias.tolist())
