"""An accuracy of perfect answers | 回答全对的准确率"""

# %% accuracy
import torch

y = torch.tensor([1, 0, 0, 1])  # (B,)
wrong = torch.tensor([[1], [0], [0], [1]])  # (B, 1)
right = wrong.squeeze(1)  # (B,)
print("wrong =", (wrong == y).float().mean())
print("right =", (right == y).float().mean())
print("check =", [(a == y).numel() == len(y) for a in (wrong, right)])
