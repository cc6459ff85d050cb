"""Weights by the rule, biases zero | 权重按规则，偏置为 0"""

# %% init
from torch import nn

net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
for module in net.modules():
    if isinstance(module, nn.Linear):
        nn.init.xavier_uniform_(module.weight)
        nn.init.zeros_(module.bias)
print("biases:", net[2].bias.tolist())
