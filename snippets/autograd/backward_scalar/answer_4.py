"""Training through round | 隔着 round 训练"""

# %% answer
import torch

w = torch.tensor(2.75, requires_grad=True)
loss = (w.round() - 5) ** 2
loss.backward()
print("with round:   ", w.grad.item())
assert loss.requires_grad and w.grad == 0

w = torch.tensor(2.75, requires_grad=True)
loss = (w - 5) ** 2
loss.backward()
print("without round:", w.grad.item())
assert w.grad == 2 * (2.75 - 5)
