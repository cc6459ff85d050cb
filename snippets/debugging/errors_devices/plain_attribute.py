"""net.to passes over a plain attribute | net.to 不搬普通属性"""

# %% forward raises="RuntimeError"
import torch
from torch import nn


class Scaled(nn.Module):
    def __init__(self):
        super().__init__()
        self.mean = torch.tensor([0.4, 0.5, 0.6])
        self.linear = nn.Linear(3, 2)

    def forward(self, X):
        return self.linear(X - self.mean)


device = torch.device("meta")  # as if it were a GPU | 当作 GPU
net = Scaled().to(device)
net(torch.ones(4, 3, device=device))
