"""What the Graphs page shows, redrawn | 重画的 Graphs 页面"""
# notes: needs=tensorboard timeout=60

# %% figure
import tempfile

import matplotlib.pyplot as plt
import torch
from tensorboard.backend.event_processing import event_accumulator
from torch import nn
from torch.utils.tensorboard import SummaryWriter

net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
with tempfile.TemporaryDirectory() as folder:
    with SummaryWriter(folder) as writer:
        writer.add_graph(net, torch.rand(10, 2))
    events = event_accumulator.EventAccumulator(folder)
    events.Reload()
    names = [node.name for node in events.Graph().node]

outer = sorted({name.split("/")[0] for name in names if "[" in name})
inner = sorted({name.split("/")[1] for name in names if "[" in name})
inner.sort(key=lambda name: name[name.index("[") :])
assert outer == ["Sequential"] and len(inner) == 3

fig = plt.figure(figsize=(6.0, 3.6))
ax = fig.add_axes((0, 0, 1, 1))
arrow = {"arrowstyle": "->", "color": "#808080", "shrinkA": 12, "shrinkB": 12}


def column(x, labels):
    """Draw labels from bottom to top, joined by arrows | 自下而上画一列方框"""
    for row, (y, label) in enumerate(labels):
        color = "#d9480f" if "[" in label or label in outer else "black"
        box = {"boxstyle": "round,pad=0.4", "fc": "none", "ec": color}
        ax.text(x, y, label, ha="center", va="center", color=color, bbox=box)
        if row:
            ax.annotate("", (x, y), (x, labels[row - 1][0]), arrowprops=arrow)


column(0.0, [(0, "input"), (2, outer[0]), (4, "output")])
parts = [(row + 1, name) for row, name in enumerate(inner)]
column(2.6, [(0, "input"), *parts, (4, "output")])
frame = plt.Rectangle((1.7, 0.5), 1.8, 3.0, fill=False, ec="#d9480f", ls="--")
ax.add_patch(frame)
ax.text(3.6, 3.3, outer[0], color="#d9480f", va="center", fontsize=9)
ax.set(xlim=(-0.8, 4.8), ylim=(-0.5, 4.5))
ax.axis("off")
