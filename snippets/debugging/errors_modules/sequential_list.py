"""A list for Sequential | 把列表交给 Sequential"""

# %% net raises="TypeError"
from torch import nn

sizes = [4, 16, 16, 3]
layers = []
for i in range(len(sizes) - 1):
    layers.append(nn.Linear(sizes[i], sizes[i + 1]))
    layers.append(nn.ReLU())
net = nn.Sequential(layers[:-1])  # no ReLU at the end | 末尾不要 ReLU
