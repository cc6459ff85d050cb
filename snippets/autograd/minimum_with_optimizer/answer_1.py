"""The factor is minus one | 因子是负一"""

# %% answer
import torch

x = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=1.0)
xs = []
for _ in range(4):
    optimizer.zero_grad()
    y = x**2 - 2 * x + 1
    y.backward()
    optimizer.step()
    xs.append(x.item())
print(xs)
assert xs == [2.0, 0.0, 2.0, 0.0]
