"""New tensors inside no_grad | 在 no_grad 里新建张量"""

# %% answer
import torch

with torch.no_grad():
    a = torch.tensor(1.0, requires_grad=True)
    b = a * 2
c = a * 2
print("a:", a.requires_grad)
print("b:", b.requires_grad)
print("c:", c.requires_grad)
assert a.requires_grad and not b.requires_grad and c.requires_grad
