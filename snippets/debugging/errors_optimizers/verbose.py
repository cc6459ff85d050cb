"""Tell me the rate | 把学习率告诉我"""

# %% verbose raises="TypeError"
import torch
from torch import nn
from torch.optim.lr_scheduler import StepLR

net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scheduler = StepLR(optimizer, step_size=2, gamma=0.5, verbose=True)
