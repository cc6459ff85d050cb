"""A logit that depends on the neighbors | 和谁同一批，分数就变"""

# %% bug
import torch
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(10, 4, padding_idx=0)
linear = nn.Linear(4, 1)


def net(X):
    """Average the vectors, then one logit | 向量求平均，再得一个分数"""
    return linear(embedding(X).mean(dim=1)).squeeze(1)  # (B,)


alone = torch.tensor([[5, 6]])
batch = torch.tensor([[5, 6, 0, 0, 0, 0], [1, 2, 3, 4, 5, 6]])
with torch.no_grad():
    print(f"alone: {net(alone)[0]:.3f}")
    print(f"batch: {net(batch)[0]:.3f}")
