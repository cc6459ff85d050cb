"""The name that print shows | print 列出的名字"""

# %% class
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc_1 = nn.Linear(4, 16)
        self.fc_2 = nn.Linear(16, 3)

    def forward(self, x):
        return self.fc_2(torch.relu(self.fc_1(x)))


net = Net()
print(net)
y_hat = net(torch.zeros(2, 4))
print("output:", y_hat.shape)
