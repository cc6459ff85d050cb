"""A network moves in place | 网络是原地搬动的"""
# notes: device=cuda timeout=120

# %% network
import torch
from torch import nn

net = nn.Linear(2, 1)
weight = net.weight
moved = net.to("cuda")
print("same network:", moved is net)
print("same parameter:", net.weight is weight)
print(weight.device, "leaf:", weight.is_leaf)

# %% tensor
x = torch.ones(2)
moved = x.to("cuda")
print("same tensor:", moved is x)
print(x.device, moved.device)
print("again:", moved.to("cuda") is moved)

# %% leaf
w = torch.ones(2, requires_grad=True).to("cuda")
print("moved afterward:", w.is_leaf)
w = torch.ones(2, requires_grad=True, device="cuda")
print("made there:", w.is_leaf)
