"""One part of the checkpoint | 取出检查点里的一样"""

# %% run
import torch
from torch import nn

net = nn.Linear(4, 3)
torch.save({"model": net.state_dict(), "epoch": 7}, "last.pt")

checkpoint = torch.load("last.pt")
print(list(checkpoint))
print(net.load_state_dict(checkpoint["model"]))
