"""A new forward pass in every step | 每一步重新做前向传播"""

# %% inside
import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
for step in range(3):
    optimizer.zero_grad()
    loss = (w - 3) ** 2  # from the current w | 用现在的 w
    loss.backward()
    optimizer.step()
    print("step", step, "w =", w.item())
