"""The number of waves, chosen with a validation set | 用验证集选择波的个数"""

# %% data
import math

import torch

torch.manual_seed(0)
dtype = torch.float64  # the same digits on every CPU | 每种 CPU 上数字都相同
x = torch.rand(80, dtype=dtype)
noise = 0.25 * torch.randn(80, dtype=dtype)
y = torch.sin(5 * x) + x + noise  # (80,)

# %% split
order = torch.randperm(80)
train, valid, test = order[:20], order[20:40], order[40:]

# %% check_split
together = torch.cat([train, valid, test])
assert sorted(together.tolist()) == list(range(80))
print(len(train), len(valid), len(test))


# %% fit
def loss_fn(y_hat, y):
    """Return the mean squared error | 返回均方误差"""
    return ((y_hat - y) ** 2).mean()


def fit(X, y):
    """Return the weights after 200 steps | 返回走 200 步之后的权重"""
    w = torch.zeros(X.shape[1], dtype=X.dtype, requires_grad=True)
    for _ in range(200):
        w.grad = None
        loss = loss_fn(X @ w, y)
        loss.backward()
        with torch.no_grad():
            w -= 0.4 * w.grad
    return w.detach()


# %% check_fit
ones = torch.ones(80, 1, dtype=dtype)
w = fit(ones[train], y[train])
assert abs(w[0] - y[train].mean()) < 1e-6
print(f"{w[0].item():.3f}")

# %% baselines
line = torch.stack([torch.ones_like(x), x], dim=1)  # (80, 2)
w_line = fit(line[train], y[train])
mean_loss = loss_fn(y[train].mean(), y[valid]).item()
line_loss = loss_fn(line[valid] @ w_line, y[valid]).item()
print(f"mean: {mean_loss:.3f}")
print(f"line: {line_loss:.3f}")
assert line_loss < mean_loss


# %% waves
def waves(x, K):
    """Return K + 1 columns, from cos(0 x) to cos(K pi x) | 返回 K + 1 列余弦"""
    columns = [torch.cos(k * math.pi * x) for k in range(K + 1)]
    return torch.stack(columns, dim=1)  # (B, K + 1)


# %% check_waves
ends = torch.tensor([0.0, 1.0], dtype=dtype)
expected = torch.tensor([[1, 1, 1], [1, -1, 1]], dtype=dtype)
assert torch.allclose(waves(ends, 2), expected)
print(waves(x, 16).shape)


# %% choose
def both_losses(x, y, train, valid):
    """Return for each K the losses on train and valid | 返回每个 K 的两种损失"""
    found = {}
    for K in (1, 2, 3, 4, 6, 8, 12, 16):
        X = waves(x, K)  # (B, K + 1)
        w = fit(X[train], y[train])
        on_train = loss_fn(X[train] @ w, y[train]).item()
        on_valid = loss_fn(X[valid] @ w, y[valid]).item()
        found[K] = (on_train, on_valid)
    return found


def best_of(found):
    """Return the K with the smallest loss on valid | 返回验证损失最小的 K"""
    best = 1
    for K in found:
        if found[K][1] < found[best][1]:
            best = K
    return best


found = both_losses(x, y, train, valid)
print(" K  train  valid")
for K in found:
    print(f"{K:2}  {found[K][0]:.3f}  {found[K][1]:.3f}")
best = best_of(found)
print("best:", best)
assert found[16][0] < found[best][0] and found[16][1] > found[best][1]


# %% test
X = waves(x, best)
w = fit(X[train], y[train])
answers = {
    "mean": y[train].mean(),
    "line": line[test] @ w_line,
    "waves": X[test] @ w,
}
squared = {name: (answers[name] - y[test]) ** 2 for name in answers}
squared["line - waves"] = squared["line"] - squared["waves"]  # (40,)
for name in squared:
    mean = squared[name].mean().item()
    error = squared[name].std().item() / len(test) ** 0.5
    print(f"{name:12} {mean:.3f} +- {2 * error:.3f}")

# %% again
for _ in range(3):
    order = torch.randperm(80)
    train, valid, test = order[:20], order[20:40], order[40:]
    w_line = fit(line[train], y[train])
    on_line = loss_fn(line[test] @ w_line, y[test]).item()
    best = best_of(both_losses(x, y, train, valid))
    X = waves(x, best)
    w = fit(X[train], y[train])
    on_waves = loss_fn(X[test] @ w, y[test]).item()
    print(f"line {on_line:.3f}   K = {best}: {on_waves:.3f}")
    assert on_waves < on_line
