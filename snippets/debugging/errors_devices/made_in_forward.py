"""forward makes a tensor on the CPU | forward 在 CPU 上新建张量"""

# %% forward raises="RuntimeError"
import torch
from torch import nn


class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.read = nn.Linear(3, 5)
        self.keep = nn.Linear(5, 5)

    def forward(self, X):
        h = torch.zeros(X.shape[0], 5)  # (B, H)
        for t in range(X.shape[1]):
            h = torch.tanh(self.read(X[:, t]) + self.keep(h))
        return h


device = torch.device("meta")  # as if it were a GPU | 当作 GPU
net = Recurrent().to(device)
net(torch.ones(4, 7, 3, device=device))  # (B, T, D)
