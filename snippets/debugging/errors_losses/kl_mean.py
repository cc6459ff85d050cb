"""KL divergence with the default mean | KL 散度用默认的平均"""

# %% mean warns="UserWarning"
import torch
from torch import nn

teacher = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]])  # (B, C)
logits = torch.zeros(2, 3)  # (B, C), the student's | 学生网络的输出
loss_fn = nn.KLDivLoss()
print(loss_fn(torch.log_softmax(logits, dim=1), teacher))
