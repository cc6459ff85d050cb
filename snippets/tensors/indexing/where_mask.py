"""Replace the failing scores | 替换不及格的分数"""

# %% replace
import torch

scores = torch.tensor([[72, 55, 98], [47, 81, 59]])
mask = scores < 60
print(scores.masked_fill(mask, 60))
print(torch.where(mask, 60, scores))  # True: 60, False: scores

# %% assign
scores[:, 2] += 5  # subject 2: five points for all | 第 2 门课，每人加 5 分
scores[scores > 100] = 100  # no score above 100 | 最高 100 分
print(scores)

# %% dtype
scores[0, 0] = 99.9
print(scores[0])
