"""Ask the module for its names | 向模块打听名字"""

# %% answer
import torch
from torch import nn

print([name for name in dir(nn) if name.startswith("BCE")])
print(hasattr(nn, "Model"), hasattr(nn, "Module"))

logits = torch.tensor([2.0, -1.0])
y = torch.tensor([1.0, 0.0])
from_logits = nn.BCEWithLogitsLoss()(logits, y)
from_shares = nn.BCELoss()(torch.sigmoid(logits), y)
print(f"{from_logits.item():.4f} {from_shares.item():.4f}")

assert not hasattr(nn, "BCE") and not hasattr(nn, "Model")
assert torch.allclose(from_logits, from_shares)
