"""_init_ with single underscores | 只写了一个下划线的 _init_"""

# %% class raises="TypeError"
import torch
from torch import nn


class Net(nn.Module):
    def _init_(self, hidden):
        super().__init__()
        self.fc1 = nn.Linear(4, hidden)
        self.fc2 = nn.Linear(hidden, 3)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))


net = Net(16)
