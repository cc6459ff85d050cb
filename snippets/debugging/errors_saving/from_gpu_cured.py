"""To the CPU, wherever it came from | 不管从哪来，都到 CPU"""

# %% run
import torch
from torch import nn

torch.save(nn.Linear(4, 3).state_dict(), "net.pt")
state = torch.load("net.pt", map_location="cpu")
print(state["weight"].device)
