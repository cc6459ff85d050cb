"""__init__ with double underscores | 前后各两个下划线的 __init__"""

# %% class
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.fc1 = nn.Linear(4, hidden)
        self.fc2 = nn.Linear(hidden, 3)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))


net = Net(16)
print("output:", net(torch.zeros(2, 4)).shape)
