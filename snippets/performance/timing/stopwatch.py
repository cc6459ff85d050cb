"""The wrong stopwatch, and three right ones | 错误的计时，以及三种正确的"""
# notes: device=cuda timeout=120

# %% move
import time

import torch

A = torch.full((4096, 4096), 1 / 4096).cuda(0)
print(A.device)
B = A @ A  # warm up | 预热
torch.accelerator.synchronize()

# %% wait
start = time.perf_counter()
for _ in range(100):
    B = A @ A
returned = time.perf_counter() - start
torch.accelerator.synchronize()
done = time.perf_counter() - start
print("done takes > 10 times as long:", done > 10 * returned)

# %% events
begin = torch.cuda.Event(enable_timing=True)
end = torch.cuda.Event(enable_timing=True)
begin.record()
for _ in range(100):
    B = A @ A
end.record()
end.synchronize()
seconds = begin.elapsed_time(end) / 1000  # it counts milliseconds | 单位是毫秒
print("so say the events:", seconds > 10 * returned)

# %% timer
from torch.utils.benchmark import Timer

measured = Timer("A @ A", globals={"A": A}).timeit(100)
print("so says Timer:", 100 * measured.median > 10 * returned)
