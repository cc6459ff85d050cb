"""The six steps as a figure | 六步流程图"""

# %% figure
import matplotlib.pyplot as plt

steps = [
    "X, y",
    "y_hat = w x + b",
    "loss = 0.0000",
    "test loss = 0.0000",
    "y_hat(100) = 201",
    "net.pt",
]
spots = [(0, 1), (1.2, 1), (2.4, 1), (2.4, 0), (1.2, 0), (0, 0)]
fig, ax = plt.subplots(figsize=(6.4, 2.2))
for i, (x, y) in enumerate(spots):
    color = "#d9480f" if i == 2 else "black"
    box = {"boxstyle": "round,pad=0.5", "fc": "none", "ec": color}
    text = f"{i + 1}  {steps[i]}"
    ax.text(x, y, text, bbox=box, ha="center", va="center", fontsize=10)


def arrow(tail, head, color="black", bend=0.0):
    style = {"arrowstyle": "->", "color": color}
    style["connectionstyle"] = f"arc3,rad={bend}"
    ax.annotate("", head, tail, arrowprops=style)


arrow((0.2, 1), (0.72, 1))
arrow((1.68, 1), (1.95, 1))
arrow((2.4, 0.76), (2.4, 0.24))
arrow((1.88, 0), (1.72, 0))
arrow((0.68, 0), (0.25, 0))
arrow((2.6, 1.26), (2.2, 1.26), "#d9480f", bend=1.2)  # next epoch | 下一轮
ax.set(xlim=(-0.4, 3.0), ylim=(-0.4, 1.8))
ax.axis("off")
