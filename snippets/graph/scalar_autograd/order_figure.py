"""The order of the backward pass | 反向传播的次序"""

# %% figure
import matplotlib.pyplot as plt

spots = {
    "a": (0.0, 2.0, "a", "= 2"),
    "b": (0.0, 0.0, "b", "= 3"),
    "c": (2.0, 0.6, "c = a * b", "= 6"),
    "d": (4.0, 1.8, "d = c + a", "= 8"),
    "e": (6.0, 0.6, "e = c * d", "= 48"),
}
pairs = ["ac", "bc", "cd", "ad", "ce", "de"]
line = {"arrowstyle": "->", "color": "#808080", "shrinkA": 46, "shrinkB": 40}

fig, ax = plt.subplots(figsize=(6.4, 2.4), layout="constrained")
for parent, child in pairs:
    start, end = spots[child][:2], spots[parent][:2]
    ax.annotate("", end, start, arrowprops=line)
for turn, name in enumerate("edcba", start=1):
    left, top, formula, value = spots[name]
    ax.text(left, top, f"{formula} {value}", ha="center", va="center")
    place = (left, top + 0.34)
    ax.text(place[0], place[1], str(turn), ha="center", color="#d9480f")
ax.set(xlim=(-0.8, 6.9), ylim=(-0.5, 2.6))
ax.axis("off")
