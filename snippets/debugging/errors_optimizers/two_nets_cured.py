"""Two lists, added | 两个列表相加"""

# %% cured
import torch
from torch import nn

encoder = nn.Linear(8, 2)
decoder = nn.Linear(2, 8)
params = list(encoder.parameters()) + list(decoder.parameters())
optimizer = torch.optim.Adam(params, lr=1e-3)
print([tuple(p.shape) for p in params])
