"""What can run side by side, and what cannot | 什么可以并排算，什么不可以"""
# notes: threads=1

# %% inside
import time

import torch

torch.manual_seed(0)
x = torch.rand(32, dtype=torch.float64)
y = 2 * x + 1 + torch.randn(32, dtype=torch.float64)


def gradient(w, rows):
    """Return the gradient of the cost on some rows | 返回几行上代价的梯度"""
    w = w.clone().requires_grad_()
    ((w[0] * x[rows] + w[1] - y[rows]) ** 2).mean().backward()
    return w.grad


start = torch.zeros(2, dtype=torch.float64)
singles = [gradient(start, torch.tensor([i])) for i in range(32)]
batch = gradient(start, torch.arange(32))
print(torch.allclose(torch.stack(singles).mean(dim=0), batch))

# %% between
first, second = torch.arange(16), torch.arange(16, 32)
once = start - 0.1 * gradient(start, first)
one_after_the_other = once - 0.1 * gradient(once, second)
side_by_side = once - 0.1 * gradient(start, second)
print([round(v, 3) for v in one_after_the_other.tolist()])
print([round(v, 3) for v in side_by_side.tolist()])


# %% price
def seconds(batches):
    """Return how long the gradients of these batches take | 返回算这些批的梯度要多久"""
    begin = time.perf_counter()
    for rows in batches:
        gradient(start, rows)
    return time.perf_counter() - begin


seconds([torch.arange(32)])  # the first call takes longer | 第一次调用要慢一些
one_by_one = seconds(torch.arange(32).repeat(20).split(1))
together = seconds(torch.arange(32).repeat(20).split(640))
print("more than 10 times as long:", one_by_one > 10 * together)
