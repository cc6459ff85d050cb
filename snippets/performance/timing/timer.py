"""A stopwatch that knows tensors | 懂张量的秒表"""

# %% calls
import timeit

import torch
from torch.utils.benchmark import Timer

calls = []


def work():
    """Note how many threads PyTorch may use | 记下 PyTorch 可用几个线程"""
    calls.append(torch.get_num_threads())


torch.set_num_threads(2)
timeit.Timer("work()", globals={"work": work}).timeit(100)
print("timeit:   ", len(calls), "calls, threads", set(calls))

# %% torch
calls.clear()
measured = Timer("work()", globals={"work": work}).timeit(100)
print("benchmark:", len(calls), "calls, threads", set(calls))
print("counted:", measured.number_per_run)

# %% compare
x = torch.ones(10_000)


def add_up(x):
    """Return the sum, number by number | 一个数一个数地求和"""
    total = torch.tensor(0.0)
    for value in x:
        total = total + value
    return total


print("equal:", torch.equal(add_up(x), x.sum()))
names = {"x": x, "add_up": add_up}
loop = Timer("add_up(x)", globals=names).timeit(5)
print("calls:", loop.number_per_run, "measurements:", len(loop.times))
whole = Timer("x.sum()", globals=names).blocked_autorange()
print("loop takes > 10 times as long:", loop.median > 10 * whole.median)
