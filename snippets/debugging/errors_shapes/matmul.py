"""Similarities of two sets of vectors | 两组向量的相似度"""

# %% fails raises="RuntimeError"
import torch
import torch.nn.functional as F

torch.manual_seed(0)
queries = F.normalize(torch.randn(4, 8))  # (B, D)
documents = F.normalize(torch.randn(6, 8))  # (N, D)
scores = queries @ documents
best = scores.argmax(dim=1)
