"""forward inside __init__ | 写进了 __init__ 里的 forward"""

# %% class raises="NotImplementedError"
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)

        def forward(self, x):
            return self.fc(x)


net = Net()
y_hat = net(torch.zeros(2, 4))
