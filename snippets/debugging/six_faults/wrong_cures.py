"""Two ways to silence a message | 让报错消失的两种办法"""

# %% penalty
import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(4, 3)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
penalty = layer.bias.square().sum()

# %% retain
try:
    for _ in range(2):
        optimizer.zero_grad()
        loss = layer(torch.ones(2, 4)).sum() + penalty
        loss.backward(retain_graph=True)
        optimizer.step()
except RuntimeError as error:
    print(str(error).partition(":")[0])

# %% item
penalty = layer.bias.square().sum().item()
optimizer.zero_grad()
loss = layer(torch.ones(2, 4)).sum() + penalty
loss.backward()
print("with the penalty:   ", layer.bias.grad)
optimizer.zero_grad()
loss = layer(torch.ones(2, 4)).sum()
loss.backward()
print("without the penalty:", layer.bias.grad)
