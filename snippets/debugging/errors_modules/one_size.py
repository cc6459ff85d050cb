"""Layers with one size each, as in Keras | 像 Keras 那样，每层只写一个尺寸"""

# %% net raises="TypeError"
from torch import nn

net = nn.Sequential(
    nn.Flatten(),
    nn.Linear(128),
    nn.ReLU(),
    nn.Linear(10),
)
