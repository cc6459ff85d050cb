"""First the network, then the call | 先创建网络，再调用"""

# %% call
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)

    def forward(self, x):
        return self.fc(x)


X = torch.zeros(2, 4)  # (B, D)
net = Net()
y_hat = net(X)
print("output:", y_hat.shape)
