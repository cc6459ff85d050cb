"""The model against the clock | 模型与实测"""

# %% measure
import time

import matplotlib.pyplot as plt
from torch.utils.data import DataLoader, Dataset

UNIT, COUNT = 0.02, 12  # seconds, batches | 秒，批数


class Slow(Dataset):
    """Samples that take a given time | 每个样本要花指定的时间"""

    def __init__(self, load):
        self.load = load

    def __len__(self):
        return COUNT

    def __getitem__(self, i):
        time.sleep(self.load * UNIT)
        return i


def modeled(load, step, workers):
    """Return the units of an epoch | 返回一个轮次的单位时间数"""
    if workers == 0:
        return COUNT * (load + step)
    free, now = [0] * workers, 0
    for k in range(COUNT):
        free[k % workers] += load
        now = max(now, free[k % workers]) + step
    return now


def measured(load, step, workers):
    """Return the seconds of an epoch | 返回一个轮次的秒数"""
    start = time.perf_counter()
    for _ in DataLoader(Slow(load), batch_size=1, num_workers=workers):
        time.sleep(step * UNIT)
    return time.perf_counter() - start


pairs = [(3, 1), (1, 3)]
rows = {pair: [] for pair in pairs}
if __name__ == "__main__":
    for load, step in pairs:
        for workers in range(3):
            seconds = measured(load, step, workers)
            rows[load, step].append(seconds)

# %% figure measured
if __name__ == "__main__":
    fig, axes = plt.subplots(
        1,
        2,
        sharey=True,
        figsize=(6.4, 2.7),
        layout="constrained",
    )
    for (load, step), ax in zip(pairs, axes, strict=True):
        model = [modeled(load, step, workers) for workers in range(3)]
        shares = [t / model[0] for t in model]
        ax.bar(range(3), shares, width=0.6, color="#808080")
        times = rows[load, step]
        ax.plot(range(3), [t / times[0] for t in times], "o", color="#d9480f")
        ax.set_title(f"load {load} : step {step}", fontsize=12)
        ax.set_xticks(range(3))
        ax.set_xlabel("num_workers", fontsize=12)
    axes[0].set_ylabel("time / time with 0", fontsize=12)
