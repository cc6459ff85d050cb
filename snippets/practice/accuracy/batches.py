"""Two batches of equal size | 一样大的两批"""

# %% batches
import torch

y = torch.tensor([[1, 0, 0, 0], [1, 1, 1, 0]])  # two batches | 两批
answers = torch.tensor([[1, 0, 0, 0], [1, 0, 0, 0]])
right, found = answers == y, answers * y
each = right.double().mean(dim=1)
print("accuracy:", each.mean().item(), right.double().mean().item())
each = found.sum(dim=1) / y.sum(dim=1)
print("recall:", each.mean().item(), (found.sum() / y.sum()).item())
