"""Wrong with certainty, and no slope | 错得肯定，斜率却没有了"""

# %% loss
import torch
from torch import nn


def loss_and_slope(logit, with_logits):
    """Return both for a student who failed | 返回没有通过的学生的损失与斜率"""
    z = torch.tensor(logit, requires_grad=True)
    y = torch.tensor(0.0)
    if with_logits:
        loss = nn.BCEWithLogitsLoss()(z, y)
    else:
        loss = nn.BCELoss()(torch.sigmoid(z), y)
    loss.backward()
    return f"loss {loss.item():.1f}, slope {z.grad.item():.1f}"


for logit in (16.0, 17.0):
    print(f"logit {logit}:", loss_and_slope(logit, with_logits=False))

# %% logits
print("logit 17.0:", loss_and_slope(17.0, with_logits=True))
