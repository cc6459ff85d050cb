"""Keep a copy of each step | 每一步都留一份副本"""

# %% answer
import torch

w = torch.zeros(1)
history = []
for _ in range(3):
    w += 1
    history.append(w.numpy().copy())
print([h.item() for h in history])
assert [h.item() for h in history] == [1.0, 2.0, 3.0]
