"""Bug: a total that remembers everything | 错误：什么都记得的总和"""

# %% bug
import torch

w = torch.tensor(2.0, requires_grad=True)
total = 0.0
for x in (1.0, 2.0, 3.0):
    loss = (w * x - x) ** 2
    total += loss
print("total =", total)
