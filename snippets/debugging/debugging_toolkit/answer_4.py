"""Clipping a nan | 裁剪 nan"""

# %% answer
import torch
from torch.nn.utils import clip_grad_norm_

w = torch.ones(2, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
loss = (w.sum() + 1) ** 2 + b.sqrt().sum() * 0
loss.backward()
print("before:", w.grad, b.grad)
norm = clip_grad_norm_([w, b], max_norm=1.0)
print("norm:", norm)
print("after: ", w.grad, b.grad)
assert norm.isnan() and w.grad.isnan().all() and b.grad.isnan().all()
