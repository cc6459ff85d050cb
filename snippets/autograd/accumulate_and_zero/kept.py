"""A gradient kept with and without a copy | 留下一个梯度：复制与不复制"""

# %% kept
import torch

w = torch.tensor(1.0, requires_grad=True)
(2 * w).backward()
kept = w.grad  # a second name | 又一个名字
copy = w.grad.clone()  # a tensor of its own | 另一个张量
(2 * w).backward()
print("kept =", kept.item())
print("copy =", copy.item())
