"""KL divergence per row | 每行的 KL 散度"""

# %% cured
import torch
from torch import nn

teacher = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]])  # (B, C)
logits = torch.zeros(2, 3)  # (B, C)
loss_fn = nn.KLDivLoss(reduction="batchmean")
log_q = torch.log_softmax(logits, dim=1)
print(loss_fn(log_q, teacher))

rows = (teacher * (teacher.log() - log_q)).sum(dim=1)  # (B,)
print(rows.mean())
