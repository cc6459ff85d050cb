"""A momentum that stays where it is | 留在原地的动量"""
# notes: device=cuda timeout=120

# %% late
import torch
from torch import nn

net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
net(torch.ones(1, 2)).sum().backward()
optimizer.step()
net.to("cuda")
buffer = optimizer.state[net.weight]["momentum_buffer"]
print("parameter:", net.weight.device)
print("gradient: ", net.weight.grad.device)
print("momentum: ", buffer.device)

# %% step
try:
    optimizer.step()
except RuntimeError as error:
    print(str(error).partition(",")[0])
