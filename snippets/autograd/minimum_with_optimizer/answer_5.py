"""Three starts, three ends | 三个起点，三个终点"""

# %% answer
import torch

ends = []
for start in (-0.5, 0.0, 0.5):
    x = torch.tensor(start, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=0.1)
    for _ in range(200):
        optimizer.zero_grad()
        y = (x**2 - 1) ** 2
        y.backward()
        optimizer.step()
    ends.append(round(x.item(), 3))
    print(f"start = {start:4}, end = {ends[-1]:4}")
assert ends == [-1.0, 0.0, 1.0]
