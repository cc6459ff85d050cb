"""Two small batches make one big batch | 两个小批量等于一个大批量"""

# %% big
import torch

X = torch.tensor([1.0, 2.0, 3.0, 4.0])  # (4,)
y = torch.tensor([3.0, 5.0, 7.0, 9.0])  # (4,)


def mse(w, X, y):
    """Return the mean squared error of w * X | 返回 w * X 的均方误差"""
    return ((w * X - y) ** 2).mean()


w = torch.tensor(1.0, requires_grad=True)
mse(w, X, y).backward()
big = w.grad.clone()
print("one batch of 4:  ", big.item())

# %% small
w.grad = None
for i in (0, 2):
    loss = mse(w, X[i : i + 2], y[i : i + 2]) / 2  # 2 batches | 2 个批量
    loss.backward()  # adds, nothing is cleared | 累加，此处不清空
print("two batches of 2:", w.grad.item())
