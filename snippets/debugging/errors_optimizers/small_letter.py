"""adam in small letters | 小写的 adam"""

# %% adam raises="AttributeError"
import torch
from torch import nn

net = nn.Linear(2, 1)
optimizer = torch.optim.adam(net.parameters(), lr=1e-3)
