"""Polynomials fitted to 19 noisy points | 用多项式拟合 19 个带噪声的点"""
# notes: threads=1

# %% data
import torch

torch.manual_seed(0)
dtype = torch.float64  # the same digits on every CPU | 每种 CPU 上数字都相同
x = torch.arange(-9, 10, dtype=dtype) / 10  # (19,)
noise = 0.2 * torch.randn(19, dtype=dtype)
y = 1 + 0.5 * x - 2 * x**2 + 1.5 * x**3 + noise

# %% columns
X = torch.stack([x, x**2, x**3], dim=1)  # (19, 3)
print(X[0])


# %% loop
def loss_fn(y_hat, y):
    """Return the mean squared error | 返回均方误差"""
    return ((y_hat - y) ** 2).mean()


def descend(X, y, lr, steps=1000):
    """Return w and b after plain gradient descent | 返回梯度下降之后的 w 与 b"""
    w = torch.zeros(X.shape[1], dtype=X.dtype, requires_grad=True)
    b = torch.zeros((), dtype=X.dtype, requires_grad=True)
    for _ in range(steps):
        w.grad = None
        b.grad = None
        loss = loss_fn(X @ w + b, y)
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
    return w.detach(), b.detach()


w, b = descend(X, y, lr=0.5)
print("w =", w)
print(f"b = {b:.4f}, loss = {loss_fn(X @ w + b, y):.4f}")


# %% solve
def powers(x, degree):
    """Return the columns 1, x, ..., x**degree | 返回各列：1、x、……、x**degree"""
    return torch.stack([x**k for k in range(degree + 1)], dim=1)


def fit(x, y, degree):
    """Return the best weights, that of the ones first | 返回最好的权重，常数项在前"""
    return torch.linalg.lstsq(powers(x, degree), y).solution  # (degree + 1,)


best = fit(x, y, 3)
print("best =", best)
print(f"loss = {loss_fn(powers(x, 3) @ best, y):.4f}")
assert torch.allclose(best[1:], w, atol=1e-4)

# %% hours
hours = 5 * x + 5  # 0.5, 1.0, ..., 9.5
H = torch.stack([hours, hours**2, hours**3], dim=1)  # (19, 3)
for lr in (0.5, 1e-5, 1e-6):
    w, b = descend(H, y, lr, steps=2000)
    print(f"lr = {lr}: loss = {loss_fn(H @ w + b, y):.3f}")

# %% curvature
for name, columns in (("x", X), ("hours", H)):
    curvature = 2 * (columns**2).mean(dim=0)  # (3,)
    print(f"{name:5}", [round(c, 1) for c in curvature.tolist()])

# %% same
in_hours = fit(hours, y, 3)
y_hat = powers(hours, 3) @ in_hours
print(torch.allclose(y_hat, powers(x, 3) @ best))

# %% split
train = torch.arange(0, 19, 2)  # 10 points | 10 个点
valid = torch.arange(1, 19, 2)  # 9 points | 9 个点

# %% nine
w = fit(x[train], y[train], 9)
y_hat = powers(x, 9) @ w  # (19,)
print(f"train: {loss_fn(y_hat[train], y[train]):.3f}")
print(f"valid: {loss_fn(y_hat[valid], y[valid]):.3f}")

# %% degrees
print("degree  train  valid  largest weight")
for degree in range(10):
    w = fit(x[train], y[train], degree)
    y_hat = powers(x, degree) @ w
    on_train = loss_fn(y_hat[train], y[train])
    on_valid = loss_fn(y_hat[valid], y[valid])
    print(f"{degree:6}  {on_train:.3f}  {on_valid:.3f}  {w.abs().max():.1f}")


# %% penalty
def with_sgd(weight_decay):
    """Return weights of degree 9 after 1000 steps | 返回 9 次多项式走 1000 步的权重"""
    X = powers(x[train], 9)  # (10, 10)
    w = torch.zeros(10, dtype=dtype, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.5, weight_decay=weight_decay)
    for _ in range(1000):
        optimizer.zero_grad()
        loss = loss_fn(X @ w, y[train])
        loss.backward()
        optimizer.step()
    return w.detach()


found = {
    "best fit": fit(x[train], y[train], 9),
    "SGD": with_sgd(0.0),
    "SGD, weight_decay": with_sgd(0.02),
}
print(f"{'':17}  train  valid  largest weight")
for name in found:
    w = found[name]
    y_hat = powers(x, 9) @ w
    on_train = loss_fn(y_hat[train], y[train])
    on_valid = loss_fn(y_hat[valid], y[valid])
    print(f"{name:17}  {on_train:.3f}  {on_valid:.3f}  {w.abs().max():.1f}")
