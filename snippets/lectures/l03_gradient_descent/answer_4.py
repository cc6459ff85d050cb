"""The sum of a batch instead of its mean | 一批求和，不求平均"""

# %% answer
import torch

torch.manual_seed(0)
x = 4 * torch.rand(32, dtype=torch.float64)
y = 2 * x + 1 + torch.randn(32, dtype=torch.float64)


def step(reduce, rows, lr):
    """Return w and b after one step from 0 | 返回从 0 走一步之后的 w 与 b"""
    w = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    losses = (w[0] * x[rows] + w[1] - y[rows]) ** 2
    reduce(losses).backward()
    return (w - lr * w.grad).detach()


for size in (1, 8, 32):
    rows = torch.arange(size)
    mean = step(torch.mean, rows, lr=0.01)
    total = step(torch.sum, rows, lr=0.01)
    print(f"{size:2} rows: the step is {total[0] / mean[0]:.0f} times as long")
    same = step(torch.sum, rows, lr=0.01 / size)
    assert torch.allclose(same, mean)
