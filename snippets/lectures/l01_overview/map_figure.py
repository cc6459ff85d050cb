"""The thirteen lectures, and what each one needs | 十三讲，以及各讲需要什么"""

# %% figure
import matplotlib.pyplot as plt

# place, name, part of the book, lectures | 位置、名称、书里的部分、前面的讲
lectures = {
    1: ((0, 0), "grad_fn", "graph", []),
    2: ((0, 1.5), "w * x", "autograd", []),
    3: ((1, 1.5), "step", "", [2]),
    4: ((2, 1.5), "backward", "graph", [3]),
    5: ((3, 1.5), "Linear", "layers", [4]),
    6: ((4, 1.5), "sigmoid", "", [5]),
    7: ((5, 1.5), "ReLU", "", [6]),
    8: ((2, 0), "DataLoader", "layers", []),
    9: ((6.2, 2.2), "softmax", "", [7]),
    10: ((7.2, 2.2), "Conv2d", "", [9]),
    11: ((8.2, 2.2), "x + f(x)", "", [10]),
    12: ((6.2, 0.8), "RNN", "", [7]),
    13: ((7.2, 0.8), "GRU", "", [12]),
}
fig, ax = plt.subplots(figsize=(6.6, 2.7), layout="constrained")
arrow = {"arrowstyle": "->", "color": "#d9480f", "shrinkA": 12, "shrinkB": 12}
for number, (place, name, part, before) in lectures.items():
    across, up = place
    for earlier in before:
        ax.annotate("", place, lectures[earlier][0], arrowprops=arrow)
    ax.text(across, up, number, ha="center", va="center", fontsize=12)
    ax.text(across, up - 0.22, name, ha="center", va="top", fontsize=9)
    gray = {"color": "#808080", "ha": "center", "va": "bottom"}
    ax.text(across, up + 0.22, part, fontsize=9, **gray)
ax.set(xlim=(-0.5, 8.7), ylim=(-0.5, 2.7))
ax.axis("off")
