"""Count the right answers | 数一数答对了几个"""

# %% fails raises="RuntimeError"
import torch

logits = torch.tensor([[2.0, 0.5], [0.1, 1.0], [3.0, 1.0]])  # (B, C)
y = torch.tensor([0, 1, 1])  # (B,)
correct = 0
predicted = logits.argmax(dim=1)  # (B,)
if predicted == y:
    correct += 1
