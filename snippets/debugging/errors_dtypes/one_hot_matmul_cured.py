"""One-hot rows in the dtype of the matrix | 独热的行与矩阵同一类型"""

# %% rows
import torch
import torch.nn.functional as F

y = torch.tensor([2, 0, 1])  # (B,)
W = torch.arange(12.0).reshape(3, 4)
rows = F.one_hot(y, 3).to(W.dtype) @ W  # (B, 4)
print(rows)
