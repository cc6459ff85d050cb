"""Fix: stay in the graph | 修正：不要离开图"""

# %% answer
import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
c = a + b
d = b + 1
e = c * d
e.backward()
print(e.item(), a.grad.item(), b.grad.item())
assert b.grad.item() == 5
