"""Unpack what the GRU returns | 拆开 GRU 返回的元组"""

# %% cured
import torch
from torch import nn


class Classifier(nn.Module):
    """Read ids, return logits | 读编号，返回原始分数"""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(27, 8)
        self.gru = nn.GRU(8, 16, batch_first=True)
        self.linear = nn.Linear(16, 6)

    def forward(self, ids):
        _, h = self.gru(self.embedding(ids))
        return self.linear(h[-1])


torch.manual_seed(0)
print(Classifier()(torch.randint(27, (32, 10))).shape)
