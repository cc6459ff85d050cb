"""Choose the degree by five folds | 用五折选次数"""
# notes: threads=1

# %% folds
import torch

torch.manual_seed(0)
dtype = torch.float64
x = torch.arange(-9, 10, dtype=dtype) / 10
noise = 0.2 * torch.randn(19, dtype=dtype)
y = 1 + 0.5 * x - 2 * x**2 + 1.5 * x**3 + noise


def powers(x, degree):
    """Return the columns 1, x, ..., x**degree | 返回各列：1、x、……、x**degree"""
    return torch.stack([x**k for k in range(degree + 1)], dim=1)


def squared_errors(degree, order):
    """Return one squared error per point, unseen | 返回每个点没见过时的平方误差"""
    squared = torch.full((19,), torch.nan, dtype=dtype)
    for fold in range(5):
        out = order[fold::5]  # 3 or 4 points | 3 或 4 个点
        rest = torch.ones(19, dtype=torch.bool)
        rest[out] = False
        w = torch.linalg.lstsq(powers(x[rest], degree), y[rest]).solution
        squared[out] = (powers(x[out], degree) @ w - y[out]) ** 2
    return squared


# %% choose
def choose(order):
    """Return the best degree, and the lowest as good | 返回最好的次数，与差不多好的最低次数"""
    errors = [squared_errors(degree, order) for degree in range(10)]
    assert not torch.stack(errors).isnan().any()
    means = [e.mean().item() for e in errors]
    best = means.index(min(means))
    margin = errors[best].std().item() / 19**0.5  # standard error | 标准误
    for degree in range(best + 1):
        if means[degree] <= means[best] + margin:
            return best, degree


print("degree:", list(range(1, 7)))
for attempt in range(2):
    order = torch.randperm(19)
    means = [squared_errors(d, order).mean().item() for d in range(1, 7)]
    print("errors:", [round(m, 3) for m in means])
wins, lowest = [0] * 10, [0] * 10
for attempt in range(20):
    best, degree = choose(torch.randperm(19))
    wins[best] += 1
    lowest[degree] += 1
print("smallest error: ", wins)
print("lowest as good: ", lowest)
assert lowest[3] == 20 and wins[3] + wins[4] > 10
