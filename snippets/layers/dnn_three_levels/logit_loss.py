"""From a logit to a probability and a loss | 从原始分数到概率与损失"""

# %% sigmoid
import torch
from torch import nn

logits = torch.tensor([-3.0, 0.0, 3.0])
p = torch.sigmoid(logits)
print([round(v, 3) for v in p.tolist()])

# %% loss
loss_fn = nn.BCEWithLogitsLoss()
outer = torch.tensor(1.0)
for logit in logits:
    print(f"logit {logit.item():2.0f}: {loss_fn(logit, outer).item():.3f}")

# %% large
logit = torch.tensor(-120.0)
by_hand = -torch.log(torch.sigmoid(logit))
print("by hand:", by_hand.item())
print("BCEWithLogitsLoss:", loss_fn(logit, outer).item())
