"""Seven tasks, simple rules, and a network | 七个任务，几条简单规则和一个网络"""
# notes: threads=1 needs=sklearn,mlxtend

# %% table
import matplotlib.pyplot as plt
import torch
from notes_toolbox.tasks import TASKS, load
from torch import nn


def fit(net, X, y, seed):
    """Train with Adam, in batches if there are many rows | 用 Adam，行多就分批"""
    size, epochs, lr = len(y), 100, 0.01
    if len(y) > 2000:
        size, epochs, lr = 100, 6, 0.005
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
    order = torch.Generator().manual_seed(seed)
    for _ in range(epochs):
        for rows in torch.randperm(len(y), generator=order).split(size):
            optimizer.zero_grad()
            loss = loss_fn(net(X[rows]), y[rows])
            loss.backward()
            optimizer.step()


def right_rows(data, seed):
    """Train 64 hidden units; which rows are right | 训练 64 个隐藏单元，看哪些行对"""
    X, y = data.numbers["train"], data.y["train"]
    torch.manual_seed(seed)
    first, last = nn.Linear(X.shape[1], 64), nn.Linear(64, len(data.classes))
    net = nn.Sequential(first, nn.ReLU(), last).double()
    fit(net, X, y, seed)
    return net(data.numbers["valid"]).argmax(dim=1) == data.y["valid"]


found = {}
print(f"{'':13} rows class  rule linear   network    better worse")
for name in TASKS:
    data = load(name)
    y = data.y["valid"]
    rules = [given["valid"] == y for given in data.baselines.values()]
    nets = [right_rows(data, seed) for seed in range(3)]
    better, worse = 0, 0
    for net in nets:
        gain = (net.sum() - rules[-1].sum()).item()
        chance = 2 * (net != rules[-1]).sum().item() ** 0.5
        better += gain > chance
        worse += gain < -chance
    counts = [rule.sum().item() for rule in rules]
    trained = [net.sum().item() for net in nets]
    found[name] = (len(y), counts, trained)
    row = f"{name:13} {len(y):4} " + " ".join(f"{k:5}" for k in counts)
    print(f"{row} {trained!s:>16} {better:4} {worse:5}")

# %% figure
fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
for place, (n, counts, trained) in enumerate(found.values()):
    one, rule, linear = [count / n for count in counts]
    share = (counts[2] + 2) / (n + 4)
    error = 2 * (share * (1 - share) / (n + 4)) ** 0.5
    ends = [share - error, min(1, share + error)]
    bar = {"color": "#808080", "alpha": 0.35, "solid_capstyle": "butt"}
    ax.plot(ends, [place, place], linewidth=9, **bar)
    ax.plot([one], [place], "x", color="#808080")
    ax.plot([rule], [place], "s", color="#808080", fillstyle="none")
    ax.plot([linear], [place], "o", color="#808080")
    networks = [count / n for count in trained]
    ax.plot(networks, [place] * 3, "|", color="#d9480f", markersize=14)
ax.set_yticks(range(len(found)), list(found))
ax.invert_yaxis()
ax.set_xlim(0, 1.02)
