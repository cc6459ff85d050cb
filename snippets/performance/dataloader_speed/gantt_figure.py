"""When who works, by the model | 按模型，谁在何时干活"""

# %% figure
import matplotlib.pyplot as plt


def bars(load, step, workers, count):
    """Return (row, start, length) of each bar | 返回各条的行、起点、长度"""
    free = [0] * max(workers, 1)
    now, done = 0, []
    for k in range(count):
        who = k % len(free)
        start = free[who] if workers else now
        free[who] = start + load
        done.append((who + 1 if workers else 0, start, load, k))
        now = max(now, free[who])
        done.append((0, now, step, k))
        now += step
    return done, now


fig, axes = plt.subplots(
    3,
    1,
    sharex=True,
    figsize=(6.4, 3.6),
    layout="constrained",
    gridspec_kw={"height_ratios": [1, 2, 3]},
)
for workers, ax in enumerate(axes):
    done, end = bars(load=3, step=1, workers=workers, count=6)
    for row, start, length, k in done:
        color = "#d9480f" if length == 1 else "#808080"
        ax.barh(-row, length, left=start, height=0.8, color=color, ec="white")
        middle = start + length / 2
        ax.text(middle, -row, k, ha="center", va="center", color="white")
    ax.plot([end, end], [0.5, -workers - 0.5], color="#d9480f", lw=1)
    names = ["main"] + [f"worker {who}" for who in range(workers)]
    ax.set_yticks([-row for row in range(workers + 1)], names, fontsize=12)
    ax.set(ylim=(-workers - 0.6, 0.6), xlim=(0, 24.3), xticks=[])
    ax.tick_params(length=0)
    for side in ax.spines.values():
        side.set_visible(False)
