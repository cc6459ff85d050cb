"""The model inside is saved | 存里面的那个模型"""

# %% run
import torch
from torch import nn

parallel = nn.DataParallel(nn.Linear(4, 3))
torch.save(parallel.module.state_dict(), "net.pt")
net = nn.Linear(4, 3)
print(net.load_state_dict(torch.load("net.pt")))

old = parallel.state_dict()  # an old file | 旧文件
state = {name.removeprefix("module."): old[name] for name in old}
print(net.load_state_dict(state))
