"""A network for the optimizer | 把网络交给优化器"""

# %% net raises="TypeError"
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 1)

    def forward(self, x):
        return self.fc(x)


net = Net()
optimizer = torch.optim.Adam(net, lr=1e-3)
