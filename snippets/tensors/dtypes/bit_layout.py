"""How 0.1 is stored in three formats | 三种格式怎样存 0.1"""

# %% layout
import math

import matplotlib.pyplot as plt
import torch

same_size = {32: torch.int32, 16: torch.int16}
fig, ax = plt.subplots(figsize=(6.4, 2.5))
for row, dtype in enumerate([torch.float32, torch.bfloat16, torch.float16]):
    info = torch.finfo(dtype)
    fraction = round(-math.log2(info.eps))
    exponent = info.bits - 1 - fraction  # 1: sign | 1 是符号位
    number = torch.tensor(0.1, dtype=dtype)
    code = number.view(same_size[info.bits]).item()  # reread the bits | 重读这些位
    for i, bit in enumerate(f"{code:0{info.bits}b}"):
        color = "#d9480f" if 1 <= i <= exponent else "#808080"
        frame = plt.Rectangle((i, -2 * row), 0.84, 0.9, edgecolor=color)
        frame.set_facecolor("none")
        ax.add_patch(frame)
        ax.text(i + 0.42, 0.25 - 2 * row, bit, ha="center", fontsize=9)
    title = f"{info.dtype}   1 + {exponent} + {fraction}"
    ax.text(0, 1.1 - 2 * row, title, fontsize=10)
ax.set(xlim=(-0.2, 32.2), ylim=(-4.3, 1.9))
ax.axis("off")
