"""The six steps and what passes between them | 六步，以及每一步交给下一步的东西"""
# notes: needs=sklearn

# %% figure
import matplotlib.pyplot as plt
from sklearn.datasets import load_breast_cancer
from torch import nn

table = load_breast_cancer()
net = nn.Linear(table.data.shape[1], 1)
numbers = sum(p.numel() for p in net.parameters())
steps = [
    ("X, y", f"{table.data.shape} {table.target.shape}"),
    ("model", f"(B, {net.in_features}) → (B,)"),
    ("loss_fn, optimizer", f"{numbers} parameters"),
    ("evaluate", "loss, correct, AUC"),
    ("predict", "logit → p → label"),
    ("state_dict", "mean, std, weight, bias"),
]

fig, ax = plt.subplots(figsize=(6.4, 2.8))
arrow = {"arrowstyle": "->"}
for n, (name, what) in enumerate(steps):
    x, y = 2.4 * (n % 3), -1.7 * (n // 3)
    box = plt.Rectangle((x, y), 2, 1, facecolor="none", edgecolor="black")
    ax.add_patch(box)
    ax.text(x, y + 1.06, n + 1, color="#d9480f", fontsize=11)
    ax.text(x + 1, y + 0.62, name, ha="center", fontsize=10)
    ax.text(x + 1, y + 0.22, what, ha="center", fontsize=9)
    if n % 3 < 2:
        ax.annotate("", (x + 2.4, y + 0.5), (x + 2, y + 0.5), arrowprops=arrow)
ax.plot([5.8, 5.8, 1, 1], [0, -0.35, -0.35, -0.5], color="black", linewidth=1)
ax.annotate("", (1, -0.7), (1, -0.4), arrowprops=arrow)
ax.set(xlim=(-0.1, 6.9), ylim=(-1.8, 1.35))
ax.axis("off")
