"""A new tensor under the name of a parameter | 参数的名字，新的张量"""

# %% rebind raises="TypeError"
import torch
from torch import nn

net = nn.Module()
net.w = nn.Parameter(torch.tensor(1.0))
loss = (3 * net.w - 6) ** 2
loss.backward()
with torch.no_grad():
    net.w = net.w - 0.05 * net.w.grad
print("w =", net.w.item())
