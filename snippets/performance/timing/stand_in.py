"""A thread plays the GPU | 让线程扮演 GPU"""

# %% thread
import time
from concurrent.futures import ThreadPoolExecutor

gpu = ThreadPoolExecutor(max_workers=1)  # one job at a time | 一次做一件


def product():
    """Stand for a large product, 0.2 seconds | 代替大矩阵乘法，0.2 秒"""
    time.sleep(0.2)


gpu.submit(product).result()  # warm up: the thread starts | 预热：线程启动

# %% stopwatch
start = time.perf_counter()
for _ in range(4):
    job = gpu.submit(product)
returned = time.perf_counter() - start
job.result()  # wait for the last one | 等最后一件做完
done = time.perf_counter() - start
print("done takes > 10 times as long:", done > 10 * returned)

# %% lines
times = {}
start = time.perf_counter()
job = gpu.submit(product)  # as loss_fn(net(X), y) does | 好比 loss_fn(net(X), y)
times["loss_fn"] = time.perf_counter() - start
start = time.perf_counter()
job.result()  # as loss.item() does | 好比 loss.item()
times["item"] = time.perf_counter() - start
print("longest:", max(times, key=times.get))

# %% wait
start = time.perf_counter()
job = gpu.submit(product)  # as loss_fn(net(X), y) does | 好比 loss_fn(net(X), y)
job.result()  # as synchronize() does | 好比 synchronize()
times["loss_fn"] = time.perf_counter() - start
start = time.perf_counter()
job.result()  # as loss.item() does | 好比 loss.item()
times["item"] = time.perf_counter() - start
print("longest:", max(times, key=times.get))
