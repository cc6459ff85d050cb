"""Mean and median of the gaps | 间隔的平均数与中位数"""

# %% answer
import torch

gaps = torch.tensor([8, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2])  # days | 天
mean = gaps.double().mean().item()  # integers have no mean | 整数张量不能求平均
median = gaps.median().item()
print(f"mean = {mean:.2f}, median = {median}")
print("gaps above the mean:", (gaps > mean).sum().item())
assert gaps.sum() == 20 and median == 1 < mean
