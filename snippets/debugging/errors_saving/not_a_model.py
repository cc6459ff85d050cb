"""The file that was loaded is used as a model | 把读出来的东西当模型用"""

# %% run raises="TypeError"
import torch
from torch import nn

torch.save(nn.Linear(4, 3).state_dict(), "net.pt")

net = torch.load("net.pt")
print(net(torch.ones(2, 4)))
