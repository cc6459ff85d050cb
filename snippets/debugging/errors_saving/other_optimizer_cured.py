"""Model and optimizer in one file | 模型和优化器存进一个文件"""

# %% run
import torch
from torch import nn

net = nn.Linear(4, 3)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
both = {"model": net.state_dict(), "optimizer": optimizer.state_dict()}
torch.save(both, "last.pt")

net = nn.Linear(4, 3)
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
checkpoint = torch.load("last.pt")
net.load_state_dict(checkpoint["model"])
optimizer.load_state_dict(checkpoint["optimizer"])
print(optimizer.param_groups[0]["lr"])
