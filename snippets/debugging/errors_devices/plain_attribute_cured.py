"""A buffer moves with the network | 缓冲区跟着网络走"""

# %% forward
import torch
from torch import nn


class Scaled(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.tensor([0.4, 0.5, 0.6]))
        self.linear = nn.Linear(3, 2)

    def forward(self, X):
        return self.linear(X - self.mean)


net = Scaled().to("meta")
print(net.mean.device, net.linear.weight.device)
net = Scaled().to("cpu")
print(tuple(net(torch.ones(4, 3)).shape))
