"""From places to ranks | 从位置到名次"""

# %% answer
import torch

scores = torch.tensor([72, 96, 84, 60])
places = scores.argsort(descending=True)  # who stands where | 各名次是谁
ranks = places.argsort()  # which rank each one has | 各人是第几名
print(places, ranks)
assert ranks.tolist() == [2, 0, 1, 3]
assert places[ranks].tolist() == [0, 1, 2, 3]
