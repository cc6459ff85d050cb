"""The whole model goes into the file | 把整个模型存进文件"""

# %% run raises="UnpicklingError"
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)

    def forward(self, x):
        return self.fc(x)


torch.save(Net(), "net.pt")
net = torch.load("net.pt")
