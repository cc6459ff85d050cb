"""Something from nothing | 无中生有"""
# notes: threads=1

# %% bug
import torch

torch.manual_seed(0)
dtype = torch.float64
X = torch.randn(20, 10, dtype=dtype)  # 20 test rows | 20 行测试数据
y = torch.randn(20, dtype=dtype)  # has nothing to do with X | 与 X 无关
weights = 0.3 * torch.randn(1000, 10, dtype=dtype)
costs = ((weights @ X.T - y) ** 2).mean(dim=1)  # (1000,)
print(f"always 0:      {(y**2).mean():.2f}")
print(f"best of 1000:  {costs.min():.2f}")
