"""Fix: write into the same tensor | 修正：写进原来的张量"""

# %% answer
import torch

x = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=0.5)

with torch.no_grad():
    x.fill_(5.0)  # the same tensor | 仍是同一个张量
y = x**2 - 2 * x + 1
y.backward()
optimizer.step()
print("x =", x.item())
assert x == 1
