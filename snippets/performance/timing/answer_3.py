"""A timer of your own | 自己写的计时函数"""

# %% function
import statistics
import time


def typical(work, wait, repeats):
    """Return the median time of work in seconds | 返回 work 用时的中位数"""
    work()
    times = []
    for _ in range(repeats):
        wait()
        start = time.perf_counter()
        work()
        wait()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


# %% check
log = []


def work():
    """Take half a second in the first two calls | 头两次调用要半秒"""
    if log.count("work") < 2:
        time.sleep(0.5)
    log.append("work")


def wait():
    """Note that somebody waits | 记下有人在等"""
    log.append("wait")


seconds = typical(work, wait, 3)
print(log)
print("below 0.05 seconds:", seconds < 0.05)
assert log == ["work"] + 3 * ["wait", "work", "wait"]
assert seconds < 0.05
