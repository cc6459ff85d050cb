"""Fix: clear before backward | 修正：在 backward 之前清零"""

# %% answer
import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
losses = []
for _ in range(3):
    optimizer.zero_grad()
    loss = (w - 3) ** 2
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print(losses)
assert losses == [4.0, 1.0, 0.25]
