"""The optimizer of a different model | 另一个模型的优化器"""

# %% run raises="ValueError"
import torch
from torch import nn

old = nn.Linear(4, 3, bias=False)
optimizer = torch.optim.SGD(old.parameters(), lr=0.1)
torch.save(optimizer.state_dict(), "optimizer.pt")

net = nn.Linear(4, 3)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
optimizer.load_state_dict(torch.load("optimizer.pt"))
