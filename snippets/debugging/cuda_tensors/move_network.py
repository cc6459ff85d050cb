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

# %% optimizer
net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
net.to("cuda")
net(torch.ones(1, 2, device="cuda")).sum().backward()
optimizer.step()
buffer = optimizer.state[net.weight]["momentum_buffer"]
print("momentum:", buffer.device)
net.to("cpu")
print("parameter:", net.weight.device, "gradient:", net.weight.grad.device)
print("momentum:", buffer.device)
try:
    optimizer.step()
    print("no error")
except RuntimeError as error:
    print(error)
