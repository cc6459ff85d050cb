"""Fix: add up plain numbers | 修正：累加普通的数"""

# %% answer
import torch

w = torch.tensor(2.0, requires_grad=True)
total = 0.0
for x in (1.0, 2.0, 3.0):
    loss = (w * x - x) ** 2
    total += loss.item()
print("total =", total)
assert total == 14 and isinstance(total, float)
