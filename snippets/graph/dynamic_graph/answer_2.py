"""Fix: add a Python number | 修正：累加 Python 数"""

# %% answer
import torch

w = torch.tensor(2.0, requires_grad=True)
total = 0.0
for x in (1.0, 2.0, 3.0):
    w.grad = None
    loss = (w * x - 1) ** 2
    loss.backward()
    total += loss.item()
print("total =", total, type(total).__name__)
assert isinstance(total, float) and total == 35.0
