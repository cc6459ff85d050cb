"""Three rows, three classes | 三行，三个类别"""

# %% square
import torch
from torch import nn

logits = torch.tensor([[5.0, 0.0, 0.0], [5.0, 0.0, 0.0], [0.0, 0.0, 5.0]])
y = torch.tensor([0, 0, 2])  # (B,)
loss_fn = nn.CrossEntropyLoss()
print(f"(B, C): {loss_fn(logits, y):.2f}")
print(f"(C, B): {loss_fn(logits.T, y):.2f}")
