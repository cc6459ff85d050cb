"""Add to the chosen elements | 给选中的元素加分"""

# %% answer
import torch

scores = torch.tensor([72, 45, 98, 47])
mask = scores < 50
part = scores[mask]  # a copy | 副本
part += 5
print(part, scores)
scores[mask] += 5
print(scores)
assert part.tolist() == [50, 52]
assert scores.tolist() == [72, 50, 98, 52]
