"""Layers kept in an nn.ModuleList | 层放在 nn.ModuleList 里"""

# %% cured
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        layers = [nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1)]
        self.layers = nn.ModuleList(layers)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
params = optimizer.param_groups[0]["params"]
print([tuple(p.shape) for p in params])
