"""Row means that do not vanish | 没有归零的行平均"""

# %% bug
import torch

X = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]])
centered = X - X.mean(dim=1)  # row means (3,) | 每行的平均
print(centered.mean(dim=1))
