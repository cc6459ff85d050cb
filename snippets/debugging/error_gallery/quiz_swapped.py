"""Three classes, two samples | 三个类别，两个样本"""

# %% run raises="NotImplementedError"
import torch
from torch import nn

net = nn.Linear(4, 3)
loss_fn = nn.CrossEntropyLoss()
x, y = torch.ones(2, 4), torch.tensor([0, 2])
loss = loss_fn(y, net(x))
