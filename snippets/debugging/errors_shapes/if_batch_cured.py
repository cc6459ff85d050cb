"""Sum the comparisons of a batch | 把一批的比较结果加起来"""

# %% cured
import torch

logits = torch.tensor([[2.0, 0.5], [0.1, 1.0], [3.0, 1.0]])  # (B, C)
y = torch.tensor([0, 1, 1])  # (B,)
correct = 0
predicted = logits.argmax(dim=1)  # (B,)
correct += (predicted == y).sum().item()
print(correct)
