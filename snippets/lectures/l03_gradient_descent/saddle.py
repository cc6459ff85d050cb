"""Two weights in a row, and a saddle between two valleys | 前后两个权重，两谷之间的鞍点"""
# notes: threads=1

# %% saddle
import torch

x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
y = torch.tensor([2.0, 4.0, 6.0], dtype=torch.float64)


def cost(w, rows):
    """Return the cost of y_hat = u * v * x on some rows | 返回 u * v * x 在几行上的代价"""
    return ((w[0] * w[1] * x[rows] - y[rows]) ** 2).mean()


everything = torch.tensor([0, 1, 2])
for u, v in ((0.0, 0.0), (0.1, -0.1), (0.1, 0.1)):
    w = torch.tensor([u, v], dtype=torch.float64, requires_grad=True)
    value = cost(w, everything)
    value.backward()
    slopes = [round(slope, 1) for slope in w.grad.tolist()]
    print(f"u = {u}, v = {v}: cost {value:.3f}, gradient {slopes}")


# %% walk
def walk(batch_size, noise):
    """Take 200 steps from u = 1, v = -1 | 从 u = 1、v = -1 走 200 步"""
    torch.manual_seed(0)
    w = torch.tensor([1.0, -1.0], dtype=torch.float64, requires_grad=True)
    for _ in range(200):
        rows = torch.randperm(3)[:batch_size]
        w.grad = None
        cost(w, rows).backward()
        with torch.no_grad():
            w -= 0.02 * w.grad
            w += noise * torch.randn(2, dtype=torch.float64)
    ends = [round(value, 2) + 0.0 for value in w.tolist()]
    print(f"u, v = {ends}, cost = {cost(w, everything):.3f}")


walk(batch_size=3, noise=0.0)

# %% one
walk(batch_size=1, noise=0.0)

# %% noise
walk(batch_size=3, noise=0.001)
