"""The model instead of its state | 给了模型，没给状态"""

# %% run raises="TypeError"
from torch import nn

best = nn.Linear(4, 3)
net = nn.Linear(4, 3)
net.load_state_dict(best)
