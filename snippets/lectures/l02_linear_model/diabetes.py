"""Eleven numbers and 66 on a real table | 真实表格上的 11 个数与 66 个数"""
# notes: threads=1 needs=sklearn

# %% load
import torch
from sklearn.datasets import load_diabetes

table = load_diabetes()
X = 21 * torch.tensor(table.data)  # (442, 10)
y = torch.tensor(table.target)  # (442,)
print(X.shape, "y from", y.min().item(), "to", y.max().item())

# %% split
generator = torch.Generator().manual_seed(0)
order = torch.randperm(442, generator=generator)
train, valid, test = order[:60], order[60:260], order[260:]
print(len(train), len(valid), len(test))


# %% models
def linear(X):
    """Return a column of ones and the 10 columns | 返回一列 1 与原来的 10 列"""
    return torch.cat([torch.ones(len(X), 1, dtype=X.dtype), X], dim=1)


def quadratic(X):
    """Add the 55 products of two columns | 再加上两列的乘积，共 55 列"""
    columns = [linear(X)]
    for i in range(10):
        for j in range(i, 10):
            columns.append(X[:, i : i + 1] * X[:, j : j + 1])
    return torch.cat(columns, dim=1)


def fit(X, y):
    """Return the weights with the smallest MSE | 返回均方误差最小的权重"""
    target = y.unsqueeze(1)  # (B, 1)
    # gelsd: there may be fewer rows than weights | gelsd：行数可能比权重少
    found = torch.linalg.lstsq(X, target, driver="gelsd")
    return found.solution.squeeze(1)


def rmse(y_hat, y):
    """Return the root of the mean squared error | 返回均方误差的平方根"""
    return ((y_hat - y) ** 2).mean().sqrt().item()


# %% linear
A = linear(X)  # (442, 11)
w = fit(A[train], y[train])
for name, rows in (("train", train), ("valid", valid)):
    mean = rmse(y[train].mean(), y[rows])
    print(f"{name}: mean {mean:.1f}, linear {rmse(A[rows] @ w, y[rows]):.1f}")

# %% quadratic
Q = quadratic(X)  # (442, 66)
w66 = fit(Q[train], y[train])
for name, rows in (("train", train), ("valid", valid)):
    print(f"{name}: quadratic {rmse(Q[rows] @ w66, y[rows]):.1f}")

# %% test
print(f"test: linear {rmse(A[test] @ w, y[test]):.1f}")

# %% again
for seed in range(1, 6):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(442, generator=generator)
    train, valid = order[:60], order[60:260]
    mean = rmse(y[train].mean(), y[valid])
    w = fit(A[train], y[train])
    w66 = fit(Q[train], y[train])
    on_A = rmse(A[valid] @ w, y[valid])
    on_Q = rmse(Q[valid] @ w66, y[valid])
    print(f"mean {mean:.1f}, linear {on_A:.1f}, quadratic {on_Q:6.1f}")
