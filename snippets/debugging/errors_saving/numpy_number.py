"""The best accuracy goes along | 把最好的准确率一起存下"""

# %% run raises="UnpicklingError"
import numpy as np
import torch
from torch import nn

net = nn.Linear(4, 3)
accuracy = np.mean([True, True, False, True])
torch.save({"model": net.state_dict(), "accuracy": accuracy}, "best.pt")
checkpoint = torch.load("best.pt")
