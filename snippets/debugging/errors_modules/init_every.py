"""One rule for all parameters | 所有参数一条规则"""

# %% init raises="ValueError"
from torch import nn

net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
for p in net.parameters():
    nn.init.xavier_uniform_(p)
