"""The mean of each student | 求每个学生的平均分"""

# %% answer
import torch

scores = torch.tensor([[60.0, 80.0], [90.0, 100.0], [30.0, 60.0]])  # (3, 2)
means = scores.mean(dim=1)  # (3,)
print(means)
assert means.shape == (3,)
assert means.tolist() == [70.0, 95.0, 45.0]
