"""The same mean, in bursts | 平均一样，忽快忽慢"""


# %% model
def epoch_time(loads, step, prefetch):
    """Return the time with one worker | 返回一个工作进程时的用时"""
    free = now = 0
    received = []
    for k, load in enumerate(loads):
        if k >= prefetch:
            free = max(free, received[k - prefetch])
        free += load
        now = max(now, free)
        received.append(now)
        now += step
    return now


# %% compare
even = [1] * 12
bursts = [0, 0, 0, 4] * 3
print("even, 2:", epoch_time(even, 1, prefetch=2))
for prefetch in (2, 4, 8):
    print(f"bursts, {prefetch}:", epoch_time(bursts, 1, prefetch))
assert epoch_time(bursts, 1, prefetch=2) > epoch_time(even, 1, prefetch=2)
