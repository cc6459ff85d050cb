"""Fix: a list, then stack | 修正：先放进列表，再 stack"""

# %% answer
import torch

w = torch.tensor(2.0, requires_grad=True)
h = [torch.tensor(1.0)]
for t in range(3):
    h.append(w * h[t])
torch.stack(h).sum().backward()  # 1 + w + w**2 + w**3
print(w.grad)
assert w.grad == 17  # 1 + 2 * w + 3 * w**2
