"""The same layers, made in a different order | 同样的层，换一个建立的次序"""

# %% order
import torch
from torch import nn

X = torch.ones(5, 64)
torch.manual_seed(1)
hidden = nn.Linear(64, 32)
out = nn.Linear(32, 10)
one = nn.Sequential(hidden, nn.ReLU(), out)

torch.manual_seed(1)
out = nn.Linear(32, 10)
hidden = nn.Linear(64, 32)
other = nn.Sequential(hidden, nn.ReLU(), out)
print("equal:", torch.equal(one(X), other(X)))
