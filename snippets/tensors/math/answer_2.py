"""Sort one column, move whole rows | 按一列排序，移动整行"""

# %% answer
import torch

table = torch.tensor([[0, 72], [1, 96], [2, 84]])  # (number, score)
ranking = table[table[:, 1].argsort(descending=True)]
print(ranking)
assert ranking.tolist() == [[1, 96], [2, 84], [0, 72]]
