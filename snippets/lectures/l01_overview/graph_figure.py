"""The graph with its values and derivatives | 计算图上的值与导数"""

# %% figure
import matplotlib.pyplot as plt
import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
c = a + b
d = b + 1
e = c * d
for tensor in (c, d, e):
    tensor.retain_grad()
e.backward()

tensors = {"a": a, "b": b, "c = a + b": c, "d = b + 1": d, "e = c × d": e}
places = [(0, 1), (0, 0), (1.3, 1), (1.3, 0), (2.6, 0.5)]
edges = [(0, 2, "1"), (1, 2, "1"), (1, 3, "1")]
edges += [(2, 4, f"d = {d.item():g}"), (3, 4, f"c = {c.item():g}")]
fig, ax = plt.subplots(figsize=(6.0, 2.6), layout="constrained")
arrow = {"arrowstyle": "->", "color": "#808080", "shrinkA": 38, "shrinkB": 38}
for start, end, local in edges:
    (x1, y1), (x2, y2) = places[start], places[end]
    ax.annotate("", (x2, y2), (x1, y1), arrowprops=arrow)
    middle, height = (x1 + x2) / 2, (y1 + y2) / 2
    ax.text(middle, height + 0.07, local, color="#808080", ha="center")
for (name, tensor), (across, up) in zip(tensors.items(), places, strict=True):
    label = f"{name} = {tensor.item():g}"
    ax.text(across, up + 0.02, label, ha="center", va="bottom")
    grad = f"{tensor.grad.item():g}"
    ax.text(across, up - 0.02, grad, color="#d9480f", ha="center", va="top")
ax.set(xlim=(-0.5, 3.2), ylim=(-0.25, 1.3))
ax.axis("off")
