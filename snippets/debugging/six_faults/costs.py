"""What each silent fault costs, and how the loss falls | 每处无声的错误要付的代价，损失怎样下降"""
# notes: threads=1 needs=matplotlib

# %% table
import itertools
import math

import matplotlib.pyplot as plt
import torch
from notes_toolbox import load_penguins
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)
NUMBERS = ["bill_length_mm", "bill_depth_mm"]
NUMBERS += ["flipper_length_mm", "body_mass_g"]
SPECIES = ["Adelie", "Chinstrap", "Gentoo"]


def load(whole):
    """With one mean for the whole table, or one for each column | 整张表一个均值，或每列一个"""
    table = []
    for row in load_penguins():
        if row["body_mass_g"]:
            numbers = [float(row[name]) for name in NUMBERS]
            table.append(numbers + [SPECIES.index(row["species"])])
    draw = torch.Generator().manual_seed(0)
    order = torch.randperm(len(table), generator=draw)
    table = torch.tensor(table)[order]
    X, y = table[:, :4], table[:, 4].long()
    mean, std = X[:242].mean(dim=0), X[:242].std(dim=0)
    if whole:
        mean, std = X[:242].mean(), X[:242].std()
    X = (X - mean) / std
    return X[:242], y[:242], X[242:], y[242:]


class Net(nn.Module):
    """With hidden layers in a list or registered | 隐藏层放在列表里，或者登记过"""

    def __init__(self, plain):
        super().__init__()
        layers = [nn.Linear(4, 8), nn.Linear(8, 8)]
        self.hidden = layers if plain else nn.ModuleList(layers)
        self.dropout = nn.Dropout(0.5)
        self.last = nn.Linear(8, 3)

    def forward(self, X):
        for layer in self.hidden:
            X = self.dropout(torch.relu(layer(X)))
        return self.last(X)


def train(net, X, y):
    """Train, return the mean loss of each epoch | 训练，返回每轮的平均损失"""
    net.train()
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    draw = torch.Generator().manual_seed(0)
    rows = TensorDataset(X, y)
    loader = DataLoader(rows, batch_size=32, shuffle=True, generator=draw)
    losses = []
    for _ in range(30):
        total = 0.0
        for X_batch, y_batch in loader:
            penalty = sum(p.square().sum() for p in net.parameters())
            optimizer.zero_grad()
            fit = loss_fn(net(X_batch), y_batch)
            loss = fit + 0.0001 * penalty
            loss.backward()
            optimizer.step()
            total += fit.item()
        losses.append(total / len(loader))
    return losses


@torch.no_grad()
def accuracy(net, X, y):
    """The mode stays as it is | 模式不变"""
    return (net(X).argmax(dim=1) == y).double().mean().item()


curves = {}
print("columns  training  accuracy   right")
for whole, plain in itertools.product((True, False), repeat=2):
    X_train, y_train, X_valid, y_valid = load(whole)
    torch.manual_seed(0)
    net = Net(plain)
    curves[whole, plain] = train(net, X_train, y_train)
    for active in (True, False):
        net.train(active)
        faults = ["fault" if one else "-" for one in (whole, plain, active)]
        right = accuracy(net, X_valid, y_valid)
        print(f"{faults[0]:8} {faults[1]:9} {faults[2]:9} {right:6.2f}")

# %% figure
figure, ax = plt.subplots(figsize=(5, 2.8), layout="constrained")
epochs = range(1, 31)
ax.axhline(math.log(3), color="#808080", linestyle=":")
ax.text(30, math.log(3) + 0.02, "ln 3", color="#808080", ha="right")
ax.plot(epochs, curves[True, True], color="#808080")
ax.plot(epochs, curves[False, True], color="#808080", linestyle="--")
ax.plot(epochs, curves[False, False], color="#d9480f")
ax.set(xlabel="epoch", ylabel="loss", ylim=(0, 1.4))
ax.spines[["top", "right"]].set_visible(False)
