"""Evaluation in code from 2017 | 2017 年的评估代码"""

# %% message warns="UserWarning"
import torch
from torch import nn
from torch.autograd import Variable

net = nn.Linear(2, 1)
X = Variable(torch.ones(3, 2), volatile=True)  # (B, D)
y_hat = net(X)  # (B, 1)
print(y_hat.requires_grad)
