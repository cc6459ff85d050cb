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
NAMES = ["slow", "evaluate\nonce", "parse\nonce", "penalty", "loss", "free\ngraphs"]


def tensors(rows):
    table = [[float(row[name]) for name in slow_training.NUMBERS] for row in rows]
    X = torch.tensor(table)
    y = torch.tensor([slow_training.SPECIES.index(row["species"]) for row in rows])
    return (X - X.mean(dim=0)) / X.std(dim=0), y


def train(rows, repairs):
    """With so many repairs | 改了这么多处"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 3))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    dataset = slow_training.Penguins(rows) if repairs < 2 else None
    X, y = tensors(rows) if repairs > 1 else (None, None)
    losses, shares = [], []
    for _ in range(3):
        for indices in torch.randperm(len(rows)).split(32):
            batch = (X[indices], y[indices]) if repairs > 1 else slow_training.batch(dataset, indices)
            optimizer.zero_grad()
            logits = net(batch[0])
            if repairs > 3:
                loss = nn.functional.cross_entropy(logits, batch[1])
            else:
                loss = slow_training.cross_entropy(logits, batch[1])
            if repairs > 2:
                loss = loss + 0.0001 * sum(p.square().sum() for p in net.parameters())
            else:
                loss = loss + 0.0001 * slow_training.penalty(net)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach() if repairs > 4 else loss)
            if repairs < 1:
                share = slow_training.accuracy(net, dataset)
        with torch.no_grad():
            if repairs == 1:
                share = slow_training.accuracy(net, dataset)
            elif repairs > 1:
                share = (net(X).argmax(dim=1) == y).double().mean().item()
        shares.append(share)
    return losses, shares


rows = [row for row in load_penguins() if row["body_mass_g"]]
numbers = [train(rows[::2], repairs) for repairs in range(len(NAMES))]
same = [torch.allclose(torch.stack(losses), torch.stack(numbers[0][0]), rtol=1e-9, atol=0) for losses, _ in numbers]
print("the same losses:", all(same))


def seconds(repairs):
    start = time.perf_counter()
    train(rows[::2], repairs)
    return time.perf_counter() - start


# %% figure measured
times = [median(seconds(repairs) for _ in range(3)) for repairs in range(len(NAMES))]
ratios = [times[0] / one for one in times]
figure, ax = plt.subplots(figsize=(5.4, 2.8), layout="constrained")
bars = ax.bar(NAMES, ratios, color=["#808080"] + ["#d9480f"] * 5, width=0.6)
ax.bar_label(bars, [f"{one:.1f}" if one < 10 else f"{one:.0f}" for one in ratios], color="#808080")
ax.axhline(3, color="#808080", linestyle=":")
ax.set(ylabel="times as fast")
ax.spines[["top", "right"]].set_visible(False)
