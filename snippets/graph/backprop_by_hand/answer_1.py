"""One path is cut | 一条路被切断"""

# %% answer
import torch

x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x.detach()
loss = (y1 - y2) ** 2
loss.backward()
print("loss:", loss.item())
print("x.grad:", x.grad.item())
assert x.grad == -4
