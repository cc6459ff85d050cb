"""A mean without padding | 不计填充的平均"""

# %% answer
import torch
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(10, 4, padding_idx=0)
linear = nn.Linear(4, 1)


def net(X):
    """Average over real tokens only | 只对真正的词元求平均"""
    lengths = (X != 0).sum(dim=1, keepdim=True)  # (B, 1)
    mean = embedding(X).sum(dim=1) / lengths  # (B, D)
    return linear(mean).squeeze(1)  # (B,)


alone = torch.tensor([[5, 6]])
batch = torch.tensor([[5, 6, 0, 0, 0, 0], [1, 2, 3, 4, 5, 6]])
with torch.no_grad():
    print(f"alone: {net(alone)[0]:.3f}")
    print(f"batch: {net(batch)[0]:.3f}")
    assert torch.allclose(net(alone)[0], net(batch)[0])
