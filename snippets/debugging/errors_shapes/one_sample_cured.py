"""A batch of one | 只有一个样本的批量"""

# %% cured
import torch
from torch import nn

net = nn.Linear(4, 3)
x = torch.tensor([5.1, 3.5, 1.4, 0.2])  # one flower | 一朵花
with torch.no_grad():
    logits = net(x.unsqueeze(0))  # (1, 3)
probabilities = logits.softmax(dim=1)
print(probabilities.shape)
