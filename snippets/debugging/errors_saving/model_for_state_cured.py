"""The state of the model | 给模型的状态"""

# %% run
import torch
from torch import nn

best = nn.Linear(4, 3)
net = nn.Linear(4, 3)
net.load_state_dict(best.state_dict())
print(torch.equal(net.weight, best.weight), net.weight is best.weight)
