"""A class without super().__init__() | 没有 super().__init__() 的类"""

# %% class raises="AttributeError"
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        self.fc1 = nn.Linear(4, 16)
        self.fc2 = nn.Linear(16, 3)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))


net = Net()
