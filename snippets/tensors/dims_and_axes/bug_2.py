"""The mean of each student, the wrong way | 求每个学生的平均分，求错了"""

# %% bug
import torch

scores = torch.tensor([[60.0, 80.0], [90.0, 100.0], [30.0, 60.0]])  # (3, 2)
means = scores.mean(dim=0)
print(means)
