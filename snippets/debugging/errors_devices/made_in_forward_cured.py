"""The new tensor goes where the data are | 数据在哪里，就建在哪里"""

# %% forward
import torch
from torch import nn


class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.read = nn.Linear(3, 5)
        self.keep = nn.Linear(5, 5)

    def forward(self, X):
        h = torch.zeros(X.shape[0], 5, device=X.device)  # (B, H)
        for t in range(X.shape[1]):
            h = torch.tanh(self.read(X[:, t]) + self.keep(h))
        return h


for device in ("cpu", "meta"):
    net = Recurrent().to(device)
    h = net(torch.ones(4, 7, 3, device=device))  # (B, T, D)
    print(h.device, tuple(h.shape))
