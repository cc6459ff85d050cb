"""One number per island, or three columns | 每座岛一个数，还是三列"""

# %% answer
import torch
from torch.nn import functional as F

codes = torch.tensor([0, 1, 2])
target = torch.tensor([0.0, 1.0, 0.0])  # only the middle island | 只有中间那座岛

one_column = torch.stack([codes.float(), torch.ones(3)], dim=1)  # (3, 2)
three_columns = F.one_hot(codes, 3).float()  # (3, 3)
for name, X in [("codes", one_column), ("one-hot", three_columns)]:
    w = torch.linalg.lstsq(X, target.unsqueeze(1)).solution  # the best fit | 最好的拟合
    error = (X @ w - target.unsqueeze(1)).abs().max().item()
    print(f"{name:7} largest error: {error:.2f}")
    assert (error < 1e-5) == (name == "one-hot")
