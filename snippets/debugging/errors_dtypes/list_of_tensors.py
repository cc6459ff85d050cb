"""The outputs of all batches | 所有批量的输出"""

# %% collect raises="ValueError"
import torch
from torch import nn

net = nn.Linear(4, 3)
outputs = []
with torch.no_grad():
    for X in torch.ones(6, 4).split(2):  # (B, 4)
        outputs.append(net(X))
logits = torch.tensor(outputs)
