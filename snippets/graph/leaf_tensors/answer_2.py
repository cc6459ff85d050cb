"""Fix: update the leaf in place, untracked | 修正：不记录，原地更新叶子"""

# %% answer
import torch

w = torch.tensor(1.0, requires_grad=True)
for step in range(2):
    loss = (w - 3) ** 2
    loss.backward()
    with torch.no_grad():
        w -= 0.25 * w.grad
    w.grad = None
    print("w =", w.item(), "is_leaf =", w.is_leaf)
assert w.is_leaf and w.item() == 2.5
