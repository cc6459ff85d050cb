"""Probabilities and shares, after 300 steps and after 2000 | 概率与比例，训练 300 步和 2000 步之后"""
# notes: threads=1

# %% figure
import itertools

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64), float64
y = torch.tensor(digits.target) == 8
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train, valid = order[:297], order[297:1047]
torch.manual_seed(0)
net = nn.Linear(64, 1).double()
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
after = {}
for step in range(1, 2001):
    optimizer.zero_grad()
    loss = loss_fn(net(X[train]).squeeze(1), y[train].double())
    loss.backward()
    optimizer.step()
    if step in (300, 2000):
        with torch.no_grad():
            after[step] = net(X[valid]).squeeze(1).sigmoid()  # (750,)

fig, ax = plt.subplots(figsize=(6.4, 3.4))
ax.plot([0, 1], [0, 1], color="#808080", lw=1, ls=":")
edges = [0.0, 0.1, 0.5, 0.9, 1.0]
styles = {300: ("#808080", "right"), 2000: ("#d9480f", "left")}
for step, (color, side) in styles.items():
    p = after[step]
    for low, high in itertools.pairwise(edges):
        rows = (p > low) & (p <= high)
        count, mean = rows.sum().item(), p[rows].mean().item()
        share = y[valid][rows].double().mean().item()
        error = (share * (1 - share) / count) ** 0.5
        ax.errorbar(mean, share, error, color=color, marker="o", capsize=3)
        aside = (-8, -7) if side == "right" else (9, 0)
        place = {"textcoords": "offset points", "ha": side, "va": "center"}
        ax.annotate(count, (mean, share), xytext=aside, color=color, **place)
ax.set(xlim=(-0.08, 1.08), ylim=(-0.08, 1.08))
ax.set(xlabel="probability of an eight", ylabel="share of eights")
fig.tight_layout()

# %% numbers
for step, p in after.items():
    sure = p > 0.9
    share = y[valid][sure].double().mean().item()
    right = ((p > 0.5) == y[valid]).sum().item()
    loss = nn.functional.binary_cross_entropy(p, y[valid].double())
    print(f"{step:4} steps: accuracy {right / 750:.3f}, loss {loss:.2f}")
    print(f"  above 0.9: {p[sure].mean():.2f}, eights {share:.2f}")
