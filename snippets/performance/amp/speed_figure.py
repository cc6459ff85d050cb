"""How much faster a product with 16 bits is | 16 位的乘法快几倍"""
# notes: threads=1 timeout=60

# %% ratio measured
import time

import matplotlib.pyplot as plt
import torch

device = torch.device("cpu")
sizes = (64, 128, 256)
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
    sizes = (256, 1024, 4096)


def seconds(size, dtype):
    """Return the shortest time of five products | 返回五次乘法里最短的时间"""
    A = torch.ones(size, size, dtype=dtype, device=device)
    times = []
    for _ in range(6):  # the first warms up | 第一次是预热
        start = time.perf_counter()
        A @ A
        if device.type != "cpu":
            torch.accelerator.synchronize()
        times.append(time.perf_counter() - start)
    return min(times[1:])


def times(ratio):
    """Write a ratio as a whole number or as 1 over one | 写成整数，或整数分之一"""
    return f" {ratio:.0f}" if ratio >= 1 else f" 1/{1 / ratio:.0f}"


fig, ax = plt.subplots(figsize=(4.4, 2.6))
for shift, dtype in ((-0.15, torch.bfloat16), (0.15, torch.float16)):
    ratios = [seconds(n, torch.float32) / seconds(n, dtype) for n in sizes]
    places = [k + shift for k in range(3)]
    color = "#d9480f" if dtype == torch.bfloat16 else "#808080"
    bars = ax.barh(places, ratios, 0.28, color=color, label=str(dtype)[6:])
    ax.bar_label(bars, [times(ratio) for ratio in ratios], fontsize=9)
ax.axvline(1, color="#808080", linestyle="--", linewidth=1)
ax.set_yticks(range(3), [f"({n}, {n})" for n in sizes])
ax.set_xlabel("float32 time / 16-bit time")
ax.set_xscale("log")
ax.invert_yaxis()
ax.spines[["top", "right"]].set_visible(False)
ax.legend(frameon=False, ncol=2, loc="lower center", bbox_to_anchor=(0.5, 1))
fig.tight_layout()
