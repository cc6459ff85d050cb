"""Transpose the second set | 把第二组转置"""

# %% cured
import torch
import torch.nn.functional as F

torch.manual_seed(0)
queries = F.normalize(torch.randn(4, 8))  # (B, D)
documents = F.normalize(torch.randn(6, 8))  # (N, D)
scores = queries @ documents.T  # (B, N)
best = scores.argmax(dim=1)
print(scores.shape, best.shape)
