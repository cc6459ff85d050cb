"""Frozen by the method | 用方法来冻结"""

# %% answer
from torch import nn

net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
net.requires_grad_(False)
net[2] = nn.Linear(32, 5)
trainable = [name for name, p in net.named_parameters() if p.requires_grad]
print(trainable)
assert trainable == ["2.weight", "2.bias"]
