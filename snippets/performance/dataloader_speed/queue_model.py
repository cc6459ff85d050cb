"""A model of the queue | 队列的模型"""


# %% model
def epoch_time(loads, step, workers, prefetch=2):
    """Return when the last step ends | 返回最后一步何时结束"""
    if workers == 0:
        return sum(loads) + step * len(loads)
    free = [0] * workers  # when each worker is free | 各进程何时有空
    received = []  # when the loop got each batch | 循环何时拿到各批
    now = 0
    for k, load in enumerate(loads):
        who = k % workers
        if k >= prefetch * workers:  # no further ahead | 至多超前这么多
            free[who] = max(free[who], received[k - prefetch * workers])
        free[who] += load
        now = max(now, free[who])
        received.append(now)
        now += step
    return now


# %% slow_load
for workers in range(5):
    print(workers, epoch_time([3] * 12, 1, workers))

# %% slow_step
for workers in range(3):
    print(workers, epoch_time([1] * 12, 3, workers))
