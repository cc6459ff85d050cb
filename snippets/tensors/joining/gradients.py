"""Joined and taken apart while gradients are recorded | 记录梯度时的拼接与拆分"""

# %% sum
import torch

w = torch.tensor(3.0, requires_grad=True)
terms = [w**t for t in range(4)]
torch.stack(terms).sum().backward()
print(w.grad)  # 1 + 2 * w + 3 * w**2

# %% part raises="RuntimeError"
x = torch.ones(2, 3, requires_grad=True)
rows = (2 * x).unbind(0)
rows[0][0] = 99.0
