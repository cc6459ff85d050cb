"""A weight that starts at 0.0 | 从 0.0 出发的权重"""

# %% start
import torch

x = torch.tensor([1.0, 2.0, 3.0])  # (B,)
w = torch.tensor(0.0, requires_grad=True)
loss = ((w * x - 2 * x) ** 2).mean()
loss.backward()
print(w.grad)
