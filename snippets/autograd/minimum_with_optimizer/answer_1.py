"""The factor is minus one half | 因子是负二分之一"""

# %% answer
import torch

x = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=0.75)
xs = []
for _ in range(4):
    optimizer.zero_grad()
    y = x**2 - 2 * x + 1
    y.backward()
    optimizer.step()
    xs.append(x.item())
print(xs)
assert xs == [1.5, 0.75, 1.125, 0.9375]
