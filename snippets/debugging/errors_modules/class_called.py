"""The class called with data | 拿数据去调用类"""

# %% call raises="TypeError"
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)

    def forward(self, x):
        return self.fc(x)


X = torch.zeros(2, 4)  # (B, D)
y_hat = Net(X)
