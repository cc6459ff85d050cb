"""From the words of a message to its cause | 从报错里的词到原因"""

# %% figure
import textwrap

import matplotlib.pyplot as plt
import torch
from torch import nn

gray, orange = "#808080", "#d9480f"
layer, X = nn.Linear(784, 10), torch.zeros(1, 784)
loss_fn, logits = nn.CrossEntropyLoss(), torch.zeros(1, 3)
calls = {
    "cpu · cuda · meta": (layer, [X.to("meta")], "x.device"),
    "Double · Long · type": (layer, [X.double()], "x.dtype"),
    "shape · size · dim · 2D": (layer, [torch.zeros(32, 28, 28)], "x.shape"),
    "": (loss_fn, [logits, torch.tensor([3])], "x.min(), x.max()"),
}


def arrow(ax, start, end, color):
    """Draw an arrow | 画一个箭头"""
    style = {"arrowstyle": "->", "color": color}
    ax.annotate("", xy=end, xytext=start, arrowprops=style)


fig, ax = plt.subplots(figsize=(6.4, 3.8))
for row, (words, (call, arguments, question)) in enumerate(calls.items()):
    y = -row
    try:
        call(*arguments)
    except (IndexError, RuntimeError) as error:
        message = textwrap.fill(str(error), 42)
    if words:
        frame = {"boxstyle": "round,pad=0.5", "fc": "none", "ec": gray}
        ax.text(0, y, words, ha="center", va="center", size=10, bbox=frame)
        arrow(ax, (0.62, y), (0.98, y), orange)
        ax.text(0.78, y + 0.08, "✓", ha="center", size=11, color=orange)
        last = row == len(calls) - 2
        arrow(ax, (0, y - 0.25), (0, y - (1 if last else 0.75)), gray)
        ax.text(0.05, y - 0.55, "✗", size=11, color=gray)
    else:
        arrow(ax, (0, y), (0.98, y), gray)
    font = {"color": orange, "family": "monospace"}
    ax.text(1.03, y + 0.1, question, size=10, **font)
    ax.text(1.03, y + 0.02, message, va="top", size=9)
ax.set(xlim=(-0.65, 2.9), ylim=(-3.35, 0.4))
ax.axis("off")
fig.tight_layout()
