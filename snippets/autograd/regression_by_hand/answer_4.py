"""Why the errors are squared | 误差为什么要平方"""

# %% answer
import torch

y = torch.tensor([12.0, 14.0, 15.5, 18.5, 20.0])
mean = torch.full((5,), 16.0)  # a flat line | 水平线
high = torch.full((5,), 100.0)
for y_hat in (mean, high):
    plain = (y - y_hat).mean().item()
    squared = ((y - y_hat) ** 2).mean().item()
    print(f"plain = {plain:6.1f}, squared = {squared:7.1f}")
assert (y - mean).mean() == 0 and (y - high).mean() < 0
