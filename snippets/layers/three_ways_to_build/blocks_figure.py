"""One network and the three names of its layers | 一个网络，各层的三种名字"""

# %% figure
import matplotlib.pyplot as plt
import torch
from notes_toolbox import blocks, summary
from torch import nn

X = torch.rand(5, 1, 8, 8)
net = nn.Sequential(
    nn.Flatten(),
    nn.Linear(64, 32),
    nn.ReLU(),
    nn.Linear(32, 10),
)
rows = [row._replace(name="") for row in summary(net, X)]
ways = {
    "Sequential": ["1", "3"],
    "MLP": ["hidden", "out"],
    "DeepMLP": ["layers.0", "layers.1"],
}
layers = [place for place, row in enumerate(rows, 1) if row.parameters]

fig, ax = plt.subplots(figsize=(6.4, 2.5))
blocks(ax, [("X", X.shape), *rows])
style = {"family": "monospace", "ha": "center", "va": "center"}
for place in layers:
    count = rows[place - 1].parameters
    ax.text(place + 0.5, -1.05, f"{count}", color="#d9480f", **style)
for line, (way, names) in enumerate(ways.items()):
    y = -1.5 - 0.36 * line
    ax.text(0.5, y, way, color="#808080", **style)
    for place, name in zip(layers, names, strict=True):
        ax.text(place + 0.5, y, name, color="black", **style)
ax.set_ylim(-2.45, 0)
fig.tight_layout()
