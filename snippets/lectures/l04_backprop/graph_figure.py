"""The graph with its values and gradients | 计算图上的值与梯度"""

# %% figure
import matplotlib.pyplot as plt
import torch

x = torch.tensor(2.0)
y = torch.tensor(4.0)
w = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(0.5, requires_grad=True)
z = w * x
y_hat = z + b
r = y_hat - y
loss = r**2
for tensor in (z, y_hat, r, loss):
    tensor.retain_grad()
loss.backward()

tensors = {"w": w, "x": x, "z": z, "b": b, "y_hat": y_hat, "y": y, "r": r}
tensors["loss"] = loss
places = {
    "w": (0, 1),
    "x": (0, 0),
    "z": (1, 1),
    "b": (1, 0),
    "y_hat": (2, 1),
    "y": (2, 0),
    "r": (3, 1),
    "loss": (4, 1),
}
edges = [
    ("w", "z", "× x"),
    ("x", "z", ""),
    ("z", "y_hat", "+ b"),
    ("b", "y_hat", ""),
    ("y_hat", "r", "− y"),
    ("y", "r", ""),
    ("r", "loss", "r²"),
]
fig, ax = plt.subplots(figsize=(6.4, 2.6), layout="constrained")
arrow = {"arrowstyle": "->", "color": "#808080", "shrinkA": 33, "shrinkB": 33}
for start, end, step in edges:
    (x1, y1), (x2, y2) = places[start], places[end]
    ax.annotate("", (x2, y2), (x1, y1), arrowprops=arrow)
    middle = (x1 + x2) / 2
    ax.text(middle, 1.09, step, color="#808080", ha="center", fontsize=10)
for name, (across, up) in places.items():
    tensor = tensors[name]
    label = f"{name} = {tensor.item():g}"
    ax.text(across, up, label, ha="center", va="bottom", fontsize=10)
    if tensor.grad is not None:
        grad = f"{tensor.grad.item():g}"
        color = "#d9480f"
        ax.text(across, up - 0.03, grad, color=color, ha="center", va="top")
ax.set(xlim=(-0.4, 4.4), ylim=(-0.25, 1.4))
ax.axis("off")
