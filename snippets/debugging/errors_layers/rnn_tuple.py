"""A GRU in nn.Sequential | nn.Sequential 里的 GRU"""

# %% sequential raises="TypeError"
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(
    nn.Embedding(27, 8),
    nn.GRU(8, 16, batch_first=True),
    nn.Linear(16, 6),
)
ids = torch.randint(27, (32, 10))  # (B, T)
logits = net(ids)
