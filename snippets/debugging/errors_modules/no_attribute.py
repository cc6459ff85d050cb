"""Two names for one layer | 同一个层，两个名字"""

# %% class raises="AttributeError"
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc_1 = nn.Linear(4, 16)
        self.fc_2 = nn.Linear(16, 3)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc_1(x)))


net = Net()
y_hat = net(torch.zeros(2, 4))
