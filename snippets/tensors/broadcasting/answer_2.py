"""Keep the axis of the mean | 保留求平均的轴"""

# %% answer
import torch

X = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]])
centered = X - X.mean(dim=1, keepdim=True)  # row means (3, 1) | 每行的平均
print(centered.mean(dim=1))
assert torch.equal(centered.mean(dim=1), torch.zeros(3))
