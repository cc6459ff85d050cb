"""Broadcasting with the left side given | 左边固定时的广播"""

# %% fits
import torch

row = torch.tensor([1, 2, 3, 4])
table = torch.zeros(3, 4)
table += row
print(table)

# %% grow raises="RuntimeError"
row += torch.tensor([[0], [10], [20]])
