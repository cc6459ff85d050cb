"""What cross-entropy is made of | 交叉熵由什么组成"""

# %% same
import torch
from torch.nn import functional as F

logits = torch.tensor([[2.0, 1.0, 0.1], [0.0, 0.0, 3.0]])  # (B, C)
labels = torch.tensor([0, 2])  # (B,)
log_p = F.log_softmax(logits, dim=1)  # (B, C)
by_hand = -(log_p[0, 0] + log_p[1, 2]) / 2
print(f"by hand:       {by_hand.item():.4f}")
print(f"nll_loss:      {F.nll_loss(log_p, labels).item():.4f}")
print(f"cross_entropy: {F.cross_entropy(logits, labels).item():.4f}")

# %% slope
row = torch.tensor([[2.0, 1.0, 0.1]], requires_grad=True)  # (1, C)
F.cross_entropy(row, torch.tensor([0])).backward()
print("p:    ", torch.softmax(row.detach(), dim=1))
print("slope:", row.grad)
