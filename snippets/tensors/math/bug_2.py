"""A ranking that mixes the students | 把学生弄混的名次表"""

# %% bug
import torch

table = torch.tensor([[0, 72], [1, 96], [2, 84]])  # (number, score)
ranking = table.sort(dim=0, descending=True).values
print(ranking)
