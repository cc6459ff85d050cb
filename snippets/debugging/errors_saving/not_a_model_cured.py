"""A model is filled with it | 用它填进模型"""

# %% run
import torch
from torch import nn

torch.save(nn.Linear(4, 3).state_dict(), "net.pt")

net = nn.Linear(4, 3)
net.load_state_dict(torch.load("net.pt"))
print(net(torch.ones(2, 4)).shape)
