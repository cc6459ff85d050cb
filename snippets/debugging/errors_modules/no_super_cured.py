"""super().__init__() as the first line | 第一行就是 super().__init__()"""

# %% class
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 16)
        self.fc2 = nn.Linear(16, 3)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))


net = Net()
print("output:", net(torch.zeros(2, 4)).shape)
