"""The name of the rate in Keras | 学习率在 Keras 里的名字"""

# %% rate raises="TypeError"
import torch
from torch import nn

net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), learning_rate=0.01, momentum=0.9)
