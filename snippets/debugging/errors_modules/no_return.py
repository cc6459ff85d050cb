"""forward without return | 没有 return 的 forward"""

# %% class raises="TypeError"
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 16)
        self.fc2 = nn.Linear(16, 3)

    def forward(self, x):
        x = torch.relu(self.fc1(x))
        x = self.fc2(x)


net = Net()
loss_fn = nn.CrossEntropyLoss()
y = torch.tensor([0, 2])  # (B,)
loss = loss_fn(net(torch.zeros(2, 4)), y)
