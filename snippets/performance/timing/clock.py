"""Two clocks | 两种时钟"""

# %% clocks
import time

for name in ("time", "perf_counter"):
    print(name, "adjustable:", time.get_clock_info(name).adjustable)
