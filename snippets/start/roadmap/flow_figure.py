"""The six steps as a figure | 六步流程图"""

# %% figure
import matplotlib.pyplot as plt

steps = ["X, y", "net", "loss.backward()"]
steps += ["net.eval()", "net(X)", "state_dict()"]
spots = [(0, 1), (1, 1), (2, 1), (2, 0), (1, 0), (0, 0)]
fig, ax = plt.subplots(figsize=(6.4, 2.6))
for i, (x, y) in enumerate(spots):
    color = "#d9480f" if i == 2 else "black"
    box = {"boxstyle": "round,pad=0.5", "fc": "none", "ec": color}
    ax.text(x, y, f"{i + 1}  {steps[i]}", bbox=box, ha="center", va="center")


def arrow(tail, head, color="black", bend=0.0):
    style = {"arrowstyle": "->", "color": color}
    style["connectionstyle"] = f"arc3,rad={bend}"
    ax.annotate("", head, tail, arrowprops=style)


arrow((0.25, 1), (0.75, 1))
arrow((1.25, 1), (1.55, 1))
arrow((2, 0.8), (2, 0.2))
arrow((1.65, 0), (1.3, 0))
arrow((0.7, 0), (0.4, 0))
arrow((2.2, 1.2), (1.8, 1.2), "#d9480f", bend=1.2)  # next epoch | 下一轮
arrow((1.75, 0.2), (1.1, 0.8), "#808080")  # not good enough | 不够好，回去改
ax.set(xlim=(-0.4, 2.5), ylim=(-0.3, 1.7))
ax.axis("off")
