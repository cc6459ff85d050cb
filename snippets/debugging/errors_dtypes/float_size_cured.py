"""The number of weeks as an integer | 周数是整数"""

# %% weeks
import torch

days = torch.arange(28.0)
weeks = days.view(len(days) // 7, 7)
print(weeks.shape)
