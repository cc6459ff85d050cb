"""A plain number goes along | 一起存下的是普通的数"""

# %% run
import numpy as np
import torch
from torch import nn

net = nn.Linear(4, 3)
accuracy = float(np.mean([True, True, False, True]))
torch.save({"model": net.state_dict(), "accuracy": accuracy}, "best.pt")
checkpoint = torch.load("best.pt")
print(checkpoint["accuracy"])
