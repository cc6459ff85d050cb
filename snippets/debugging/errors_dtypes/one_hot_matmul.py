"""One-hot rows times a matrix | 独热的行乘矩阵"""

# %% rows raises="RuntimeError"
import torch
import torch.nn.functional as F

y = torch.tensor([2, 0, 1])  # (B,)
W = torch.arange(12.0).reshape(3, 4)
rows = F.one_hot(y, 3) @ W  # (B, 4)
