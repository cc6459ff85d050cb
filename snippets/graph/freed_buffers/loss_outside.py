"""One forward pass for all steps | 只做了一次前向传播"""

# %% loop raises="RuntimeError"
import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
loss = (w - 3) ** 2
for step in range(3):
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print("step", step, "w =", w.item())
