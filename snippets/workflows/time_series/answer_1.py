"""Differences and ratios | 差与比"""

# %% main
import torch

rows = [[1.0, 2.0, 4.0], [101.0, 102.0, 104.0], [10.0, 20.0, 40.0]]
X = torch.tensor(rows, dtype=torch.float64)
differences = X - X[:, -1:]  # (3, 3)
ratios = X / X[:, -1:]  # (3, 3)
print(differences.tolist())
print(torch.round(ratios, decimals=2).tolist())
assert torch.equal(differences[0], differences[1])
assert torch.equal(ratios[0], ratios[2])
