"""Set a row under no_grad | 在 no_grad 里赋值"""

# %% cured
import torch
from torch import nn

embedding = nn.Embedding(5, 3)
vector = torch.tensor([0.1, 0.2, 0.3])  # (3,)
with torch.no_grad():
    embedding.weight[2] = vector
print(embedding.weight[2].detach())
print(embedding.weight.is_leaf, embedding.weight.requires_grad)
