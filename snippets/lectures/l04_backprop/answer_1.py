"""Two layers that start at zero | 从零开始的两层"""

# %% answer
import torch

x = torch.tensor(2.0)
y = torch.tensor(-4.0)
w = torch.tensor(0.0, requires_grad=True)
w1 = torch.tensor(0.0, requires_grad=True)
w2 = torch.tensor(0.0, requires_grad=True)
((w * x - y) ** 2).backward()
((w2 * (w1 * x) - y) ** 2).backward()
print("one layer: ", w.grad.item())
print("two layers:", w1.grad.item(), w2.grad.item())
assert w.grad == 16 and w1.grad == 0 and w2.grad == 0
