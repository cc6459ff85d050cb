"""Convert, then take the mean | 先转换，再求平均"""

# %% accuracy
import torch

logits = torch.tensor([[2.0, 1.0], [0.5, 3.0], [1.0, 0.0]])  # (B, C)
y = torch.tensor([0, 1, 1])  # (B,)
y_hat = logits.argmax(1)
accuracy = (y_hat == y).float().mean()
print(accuracy)
