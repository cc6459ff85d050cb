"""Sorted values and the places they come from | 排好的数，和它们原来的位置"""

# %% sort
import torch

scores = torch.tensor([72, 96, 84, 60])
values, places = scores.sort(descending=True)
print("sort   ", values, places)
print("argsort", scores.argsort())  # smallest first | 从小到大
best = scores.topk(2)
print("topk   ", best.values, best.indices)

# %% rows
table = torch.tensor([[2, 72], [0, 96], [1, 84]])  # (number, score)
order = table[:, 1].argsort(descending=True)
print(table[order])

# %% ties
ones = torch.ones(20)
print("default", torch.equal(ones.argsort(), torch.arange(20)))
print("stable ", torch.equal(ones.argsort(stable=True), torch.arange(20)))
