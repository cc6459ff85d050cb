"""Batches of different size | 大小不同的批量"""

# %% answer
import torch

X = torch.tensor([1.0, 2.0, 3.0, 4.0])  # (4,)
y = torch.tensor([3.0, 5.0, 7.0, 9.0])  # (4,)

w = torch.tensor(1.0, requires_grad=True)
((w * X - y) ** 2).mean().backward()
big = w.grad.clone()

w.grad = None
for rows in (slice(0, 3), slice(3, 4)):
    loss = ((w * X[rows] - y[rows]) ** 2).sum() / 4  # 4 samples | 4 个样本
    loss.backward()
print("w.grad =", w.grad.item())
assert torch.equal(w.grad, big)
