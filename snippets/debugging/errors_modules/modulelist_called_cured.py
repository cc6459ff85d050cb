"""A loop over the ModuleList | 逐个调用 ModuleList 里的层"""

# %% class
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 4) for _ in range(3)])
        self.last = nn.Linear(4, 3)

    def forward(self, x):
        for layer in self.layers:
            x = torch.relu(layer(x))
        return self.last(x)


net = Net()
y_hat = net(torch.zeros(2, 4))
print("output:", y_hat.shape)
