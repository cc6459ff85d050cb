"""One run in five was disturbed | 五次里有一次受了干扰"""

# %% median
import statistics

times = [10, 11, 10, 10, 59]
print("mean:", statistics.mean(times), "median:", statistics.median(times))
