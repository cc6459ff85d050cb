"""One number at a time, or all at once | 一个一个算，还是一次全算"""
# notes: threads=1

# %% compare
import time

import torch


def one_by_one(numbers):
    """Square them in a loop | 用循环逐个平方"""
    return [number**2 for number in numbers]


def at_once(numbers):
    """Square them in one operation | 一次运算全部平方"""
    return numbers**2


def seconds(function, numbers):
    """Measure the fastest of 20 calls | 测量 20 次调用里最快的一次"""
    times = []
    for _ in range(20):
        start = time.perf_counter()
        function(numbers)
        times.append(time.perf_counter() - start)
    return min(times)


few, many = torch.ones(131), torch.ones(1310)
loop, whole = seconds(one_by_one, few), seconds(at_once, few)
print("loop > 10 * whole:", loop > 10 * whole)
more = seconds(at_once, many)
print("loop > 10 * more: ", loop > 10 * more)
