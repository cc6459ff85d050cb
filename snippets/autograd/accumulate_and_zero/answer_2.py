"""Fix: clear every gradient | 修正：每个梯度都清空"""

# %% answer
import torch

w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
for _ in range(3):
    for parameter in (w, b):
        parameter.grad = None
    loss = 2 * w + b
    loss.backward()
    print("w.grad =", w.grad.item(), " b.grad =", b.grad.item())
assert w.grad == 2 and b.grad == 1
