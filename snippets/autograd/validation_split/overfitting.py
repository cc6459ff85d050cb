"""Three curves and two losses | 三条曲线与两种损失"""

# %% figure
import math

import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
dtype = torch.float64
x = torch.rand(80, dtype=dtype)
noise = 0.25 * torch.randn(80, dtype=dtype)
y = torch.sin(5 * x) + x + noise
order = torch.randperm(80)
train, valid = order[:20], order[20:40]


def waves(x, K):
    """Return K + 1 columns, from cos(0 x) to cos(K pi x) | 返回 K + 1 列余弦"""
    columns = [torch.cos(k * math.pi * x) for k in range(K + 1)]
    return torch.stack(columns, dim=1)


def fit(X, y):
    """Return the weights after 200 steps | 返回走 200 步之后的权重"""
    w = torch.zeros(X.shape[1], dtype=dtype, requires_grad=True)
    for _ in range(200):
        w.grad = None
        loss = ((X @ w - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= 0.4 * w.grad
    return w.detach()


counts = [1, 2, 3, 4, 6, 8, 12, 16]
found = {K: fit(waves(x[train], K), y[train]) for K in counts}
on_train, on_valid = [], []
for K, w in found.items():
    squared = (waves(x, K) @ w - y) ** 2
    on_train.append(squared[train].mean().item())
    on_valid.append(squared[valid].mean().item())

t = torch.linspace(0, 1, 201, dtype=dtype)
fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.0))
for K, color in ((16, "gray"), (2, "#d9480f")):
    left.plot(t.tolist(), (waves(t, K) @ found[K]).tolist(), color=color)
for part, fill in ((train, "full"), (valid, "none")):
    points = x[part].tolist(), y[part].tolist()
    left.plot(points[0], points[1], "o", color="black", fillstyle=fill)
left.set(xlabel="x", ylabel="y", ylim=(-1.1, 2.3))
right.semilogy(counts, on_train, "o-", color="black")
right.semilogy(counts, on_valid, "o-", color="black", fillstyle="none")
right.text(11.0, 0.0105, "train")
right.text(8.5, 0.26, "valid")
right.set(xlabel="K", ylabel="loss", xticks=counts)
fig.tight_layout()
