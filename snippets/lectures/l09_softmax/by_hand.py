"""Softmax by hand | 手算 softmax"""

# %% softmax
import torch

z = torch.tensor([2.0, 1.0, 0.1])  # (3,)
e = torch.exp(z)
print("exp:    ", e)
print("softmax:", e / e.sum())
print("torch:  ", torch.softmax(z, dim=0))

# %% raise
raised = torch.tensor([3.0, 1.0, 0.1])
print("sigmoid:", torch.sigmoid(z))
print("      ->", torch.sigmoid(raised))
print("softmax:", torch.softmax(z, dim=0))
print("      ->", torch.softmax(raised, dim=0))

# %% rows
logits = torch.tensor([[0.3, 0.6], [2.0, -1.5]])  # (B, C)
p = torch.softmax(logits, dim=1)  # (B, C)
print("logits add up to", [round(s, 4) for s in logits.sum(dim=1).tolist()])
print("softmax adds up to", [round(s, 4) for s in p.sum(dim=1).tolist()])
print(p)
