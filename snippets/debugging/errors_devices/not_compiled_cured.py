"""Ask, then move | 先问，再搬"""

# %% move
import torch
from torch import nn

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
net = net.to(device)
print(tuple(net(torch.ones(2, 4, device=device)).shape))
