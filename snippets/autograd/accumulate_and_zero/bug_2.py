"""Bug: b.grad keeps growing | 错误：b.grad 越来越大"""

# %% bug
import torch

w = torch.tensor(0.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)
for _ in range(3):
    w.grad = None
    loss = 2 * w + b
    loss.backward()
    print("w.grad =", w.grad.item(), " b.grad =", b.grad.item())
