"""Three sums | 三种求和"""
# notes: threads=1

# %% sums
import statistics
import time

import torch

x = torch.ones(20_000)


def a(x):
    """Add up the elements of the tensor | 把张量的元素逐个相加"""
    total = torch.tensor(0.0)
    for value in x:
        total = total + value
    return total


def b(x):
    """Add up Python numbers | 把 Python 数逐个相加"""
    total = 0.0
    for value in x.tolist():
        total = total + value
    return total


def c(x):
    """Add up at once | 一次求和"""
    return x.sum()


# %% order
times = {}
for function in (a, b, c):
    runs = []
    for _ in range(5):
        start = time.perf_counter()
        function(x)
        runs.append(time.perf_counter() - start)
    times[function.__name__] = statistics.median(runs)
order = sorted(times, key=times.get, reverse=True)
print("slowest first:", order)
print("equal:", a(x).item() == b(x) == c(x).item())
assert order == ["a", "b", "c"]
