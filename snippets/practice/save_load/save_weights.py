"""Save a matrix of weights, and a network | 保存一个权重矩阵，再保存一个网络"""

# %% save
import torch
from torch import nn

torch.manual_seed(0)
W = torch.rand(3, 4, requires_grad=True)
torch.save(W, "W.pt")
same = torch.load("W.pt")
print(torch.equal(same, W), same.requires_grad)

net = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 1))
torch.save(net.state_dict(), "net.pt")

# %% inside
from zipfile import ZipFile

for entry in ZipFile("net.pt").infolist():
    if "/data" in entry.filename:
        print(entry.filename, entry.file_size)
