"""The order in which calls return and jobs end | 调用返回、活做完的先后"""

# %% figure
import time
from concurrent.futures import ThreadPoolExecutor

import matplotlib.pyplot as plt

events = []


def product(number):
    """Work for 0.2 seconds and note the end | 做 0.2 秒，记下结束"""
    time.sleep(0.2)
    events.append(("GPU", f"{number}"))


with ThreadPoolExecutor(max_workers=1) as gpu:
    gpu.submit(time.sleep, 0).result()  # the thread starts | 线程启动
    for number in range(1, 5):
        job = gpu.submit(product, number)
        events.append(("CPU", f"{number}"))
    job.result()
    events.append(("CPU", "wait"))

rows = {"CPU": 1, "GPU": 0}
fig, ax = plt.subplots(figsize=(6.0, 2.4), layout="constrained")
for x, (who, label) in enumerate(events):
    color = "#d9480f" if who == "GPU" else "#808080"
    box = {"boxstyle": "round,pad=0.4", "facecolor": "none"}
    box["edgecolor"] = color
    ax.text(
        x,
        rows[who],
        label,
        color=color,
        bbox=box,
        ha="center",
        va="center",
        fontsize=11,
    )
ends = {"returned": events.index(("CPU", "4")), "done": len(events) - 1}
for y, (name, end) in zip((1.7, 2.3), ends.items(), strict=True):
    ax.annotate(
        "",
        xy=(end + 0.5, y),
        xytext=(-0.5, y),
        arrowprops={
            "arrowstyle": "|-|,widthA=0.3,widthB=0.3",
            "color": "#808080",
        },
    )
    ax.text(end + 0.7, y, name, color="#808080", va="center", fontsize=11)
ax.set(xlim=(-0.6, len(events) + 0.8), ylim=(-0.5, 2.6))
ax.set_yticks([1, 0], ["CPU", "GPU"], fontsize=11)
ax.set_xticks([])
ax.tick_params(length=0)
ax.spines[:].set_visible(False)
