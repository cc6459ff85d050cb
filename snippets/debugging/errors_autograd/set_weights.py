"""Set a row of the weights | 给权重的一行赋值"""

# %% message raises="RuntimeError"
import torch
from torch import nn

embedding = nn.Embedding(5, 3)
vector = torch.tensor([0.1, 0.2, 0.3])  # (3,)
embedding.weight[2] = vector
