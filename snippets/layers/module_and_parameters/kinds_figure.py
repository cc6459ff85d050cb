"""The tree of a module, and what is not on it | 模块的树，以及不在树上的东西"""

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn

net = nn.Module()
net.w = nn.Parameter(torch.zeros(2))
net.t = torch.zeros(2, requires_grad=True)
net.layer = nn.Linear(2, 2)
net.many = nn.ModuleList([nn.Linear(2, 1), nn.Dropout(0.5)])
net.loose = [nn.Linear(2, 1), nn.Dropout(0.5)]
net.register_buffer("mean", torch.zeros(2))

rows = []  # label, level, kind
for path, module in net.named_modules():
    level = path.count(".") + 1 if path else 0
    label = f"{path.rpartition('.')[2]}: {type(module).__name__}"
    rows.append((label if path else "net", level, "module"))
    for name, value in module.named_parameters(recurse=False):
        label = f"{name} {list(value.shape)}"
        rows.append((label, level + 1, "parameter"))
    for name, value in module.named_buffers(recurse=False):
        rows.append((f"{name} {list(value.shape)}", level + 1, "buffer"))
public = [name for name in vars(net) if not name.startswith("_")]
loose = [name for name in public if name != "training"]

ACCENT, GRAY = "#d9480f", "#808080"
styles = {
    "module": ("s", "black", "black"),
    "parameter": ("o", ACCENT, ACCENT),
    "buffer": ("o", "none", ACCENT),
    "loose": ("o", "none", GRAY),
}
fig, ax = plt.subplots(figsize=(6.4, 3.6))


def draw(x, y, label, kind):
    """Draw a mark and its label | 画一个标记和它的文字"""
    marker, face, edge = styles[kind]
    ax.plot(x, y, marker, ms=8, mfc=face, mec=edge, zorder=2)
    ax.text(x + 0.22, y, label, va="center", color=edge, family="monospace")


last = {}
for y, (label, level, kind) in enumerate(rows):
    if level:
        xs = [level - 1, level - 1, level - 0.07]
        ys = [last[level - 1], y, y]
        ax.plot(xs, ys, color=GRAY, linewidth=0.8, zorder=1)
    last[level] = y
    draw(level, y, label, kind)
for place, name in enumerate(loose):
    what = type(getattr(net, name)).__name__
    draw(4.7, 2 + 2 * place, f"{name}: {what}", "loose")
ax.set(xlim=(-0.3, 7), ylim=(len(rows) - 0.4, -0.6))
ax.axis("off")
fig.tight_layout()
