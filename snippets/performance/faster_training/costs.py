"""How much faster after each repair | 每改一处，快了多少"""
# notes: threads=1 needs=matplotlib

# %% versions
import time
from statistics import median

import matplotlib.pyplot as plt
import torch
from notes_toolbox import load_penguins, slow_training
from torch import nn

torch.set_default_dtype(torch.float64)
NAMES = ["slow", "evaluate once", "parse once"]
NAMES += ["penalty", "loss", "free graphs"]


def tensors(rows):
    """All at once | 一次全部"""
    numbers = slow_training.NUMBERS
    X = torch.tensor([[float(row[name]) for name in numbers] for row in rows])
    species = [slow_training.SPECIES.index(row["species"]) for row in rows]
    return (X - X.mean(dim=0)) / X.std(dim=0), torch.tensor(species)


def loss_of(net, X, y, repairs):
    """The loss after so many repairs | 改了这么多处之后的损失"""
    penalty, cross_entropy = slow_training.penalty, slow_training.cross_entropy
    if repairs > 3:
        cross_entropy = nn.functional.cross_entropy
    loss = cross_entropy(net(X), y)
    if repairs > 2:
        return loss + 0.0001 * sum(p.square().sum() for p in net.parameters())
    return loss + 0.0001 * penalty(net)


def train(rows, repairs):
    """All numbers after so many repairs | 改了这么多处之后的所有数"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 3))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    if repairs > 1:
        X, y = tensors(rows)
    else:
        dataset = slow_training.Penguins(rows)
    losses, shares = [], []
    for _ in range(3):
        for indices in torch.randperm(len(rows)).split(32):
            if repairs > 1:
                X_batch, y_batch = X[indices], y[indices]
            else:
                X_batch, y_batch = slow_training.batch(dataset, indices)
            optimizer.zero_grad()
            loss = loss_of(net, X_batch, y_batch, repairs)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach() if repairs > 4 else loss)
            if repairs == 0:
                share = slow_training.accuracy(net, dataset)
        with torch.no_grad():
            if repairs == 1:
                share = slow_training.accuracy(net, dataset)
            elif repairs > 1:
                share = (net(X).argmax(dim=1) == y).double().mean().item()
        shares.append(share)
    return torch.stack(losses).tolist() + shares


rows = [row for row in load_penguins() if row["body_mass_g"]]
rows = rows[::2]
times, numbers = [[] for _ in NAMES], []
for _ in range(3):
    for repairs in range(len(NAMES)):
        for _ in range(1 if repairs < 3 else 7):
            start = time.perf_counter()
            numbers.append(torch.tensor(train(rows, repairs)))
            times[repairs].append(time.perf_counter() - start)
apart = max(((one - numbers[0]) / numbers[0]).abs().max() for one in numbers)
print("the same numbers:", apart.item() < 1e-9)

# %% figure measured
ratios = [median(times[0]) / median(one) for one in times]
figure, ax = plt.subplots(figsize=(4, 2.6), layout="constrained")
colors = ["#808080"] + ["#d9480f"] * 5
bars = ax.barh(NAMES, ratios, color=colors, height=0.6)
labels = [f"{one:.1f}" for one in ratios]
ax.bar_label(bars, labels, color="#808080", padding=3)
ax.invert_yaxis()
ax.set(xlabel="times as fast", xticks=[1, 3, 10, 20])
ax.set_xlim(0, 1.2 * max(ratios))
ax.spines[["top", "right"]].set_visible(False)
