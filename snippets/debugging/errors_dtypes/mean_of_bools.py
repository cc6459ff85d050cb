"""Accuracy as the mean of booleans | 用 mean 求准确率"""

# %% accuracy raises="RuntimeError"
import torch

logits = torch.tensor([[2.0, 1.0], [0.5, 3.0], [1.0, 0.0]])  # (B, C)
y = torch.tensor([0, 1, 1])  # (B,)
y_hat = logits.argmax(1)
accuracy = (y_hat == y).mean()
