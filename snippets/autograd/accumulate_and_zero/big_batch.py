"""Two small batches make one big batch | 两个小批量等于一个大批量"""

# %% big
import torch

X = torch.tensor([1.0, 2.0, 3.0, 4.0])  # (4,)
y = torch.tensor([3.0, 5.0, 7.0, 9.0])  # (4,)


def mse(w, X, y):
    """Return the mean squared error of w * X."""
    return ((w * X - y) ** 2).mean()


w = torch.tensor(1.0, requires_grad=True)
mse(w, X, y).backward()
big = w.grad
print("one batch of 4:  ", big.item())

# %% small
w.grad = None
for rows in (slice(0, 2), slice(2, 4)):
    loss = mse(w, X[rows], y[rows]) / 2  # 2 batches | 2 个批量
    loss.backward()  # adds, no zero_grad here | 累加，此处不清零
print("two batches of 2:", w.grad.item())
print("equal:", torch.equal(w.grad, big))
