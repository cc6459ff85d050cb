"""forward with self | 带着 self 的 forward"""

# %% class
import torch
from torch import nn


class Swish(nn.Module):
    def forward(self, x):
        return x * torch.sigmoid(x)


net = nn.Sequential(nn.Linear(4, 16), Swish(), nn.Linear(16, 3))
y_hat = net(torch.zeros(2, 4))
print("output:", y_hat.shape)
