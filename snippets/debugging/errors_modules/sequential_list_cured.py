"""The list unpacked | 列表拆开"""

# %% net
from torch import nn

sizes = [4, 16, 16, 3]
layers = []
for i in range(len(sizes) - 1):
    layers.append(nn.Linear(sizes[i], sizes[i + 1]))
    layers.append(nn.ReLU())
net = nn.Sequential(*layers[:-1])  # no ReLU at the end | 末尾不要 ReLU
print(net)
