"""Fix: a new forward pass in every step | 修正：每一步重新做前向传播"""

# %% answer
import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
for step in range(2):
    loss = (w - 3) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print("step", step, "w =", w.item())
assert w.item() == 2.5
