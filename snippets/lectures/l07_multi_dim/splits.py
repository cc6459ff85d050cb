"""Ten splits of the table | 同一张表，十种分法"""
# notes: threads=1 needs=sklearn

# %% data
import torch
from sklearn.datasets import load_breast_cancer
from torch import nn

table = load_breast_cancer()
X = torch.tensor(table.data)  # (569, 30), float64
y = torch.tensor(1.0 - table.target)


def make(widths, activation, seed=0):
    """Return linear layers with activations between | 返回中间有激活函数的几层"""
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(widths[0], widths[1]))
    for k in range(1, len(widths) - 1):
        net.append(activation())
        net.append(nn.Linear(widths[k], widths[k + 1]))
    return net.double()


loss_fn = nn.BCEWithLogitsLoss()


def fit(net, X, y, steps=200):
    """Train on all rows at once | 每一步都用全部的行"""
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = loss_fn(net(X).squeeze(1), y)
        loss.backward()
        optimizer.step()


def score(net, X, y):
    """Return the loss and how many rows are right | 返回损失，以及对了多少行"""
    with torch.no_grad():
        logits = net(X).squeeze(1)
    right = ((logits > 0) == (y == 1)).sum().item()
    return loss_fn(logits, y).item(), right


def split(seed):
    """Return training and test rows, scaled | 返回缩放后的训练行与测试行"""
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(569, generator=generator)
    train, test = order[:400], order[400:]
    Z = (X - X[train].mean(dim=0)) / X[train].std(dim=0)
    return Z[train], y[train], Z[test], y[test]


# %% splits
losses = {"linear": [], "wide": []}
counts = {"linear": [], "wide": []}
early = []
for seed in range(10):
    X_train, y_train, X_test, y_test = split(seed)
    for name, widths in (("linear", [30, 1]), ("wide", [30, 64, 64, 1])):
        net = make(widths, nn.ReLU)
        fit(net, X_train, y_train)
        loss, right = score(net, X_test, y_test)
        losses[name].append(round(loss, 2))
        counts[name].append(right)
    net = make([30, 64, 64, 1], nn.ReLU)
    fit(net, X_train, y_train, steps=20)
    early.append(round(score(net, X_test, y_test)[0], 2))
for name in ("linear", "wide"):
    print(f"{name:6} loss ", losses[name])
    print(f"{name:6} right", counts[name])
print("wide, 20 steps:", early)

# %% starts
X_train, y_train, X_test, y_test = split(0)
shapes = {
    "linear": [30, 1],
    "ReLU": [30, 8, 6, 4, 1],
    "wide": [30, 64, 64, 1],
}
for name, widths in shapes.items():
    found = []
    for seed in range(5):
        net = make(widths, nn.ReLU, seed)
        fit(net, X_train, y_train)
        found.append(round(score(net, X_test, y_test)[0], 2))
    print(f"{name:6} loss ", found)
