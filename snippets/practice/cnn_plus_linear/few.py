"""Six ways to get used to new rows | 适应新的行序，六种办法"""
# notes: threads=1 needs=sklearn

# %% few tol=0.02
import copy

import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = (torch.tensor(digits.data) / 16).float().reshape(-1, 1, 8, 8)
y = torch.tensor(digits.target)
generator = torch.Generator().manual_seed(0)
images = torch.randperm(1797, generator=generator)
old, new, test = images[:1000], images[1000:1400], images[1400:]
loss_fn = nn.CrossEntropyLoss()


def make_cnn():
    """Return two convolutions and a classifier | 返回两层卷积和一个分类器"""
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Conv2d(1, 8, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(64, 10),
    )


class Series(nn.Module):
    """A weight in front of a CNN | CNN 前面加一个权重"""

    def __init__(self, cnn, w):
        super().__init__()
        self.w = nn.Parameter(w)
        self.cnn = cnn

    def forward(self, X):
        return self.cnn(self.w @ X if self.w.ndim else self.w * X)


def fit(net, groups, X, y, steps):
    """Take steps with batches of 50 | 每步 50 幅图，走若干步"""
    optimizer = torch.optim.Adam(groups, lr=0.01)
    generator = torch.Generator().manual_seed(0)
    batches = []
    while len(batches) < steps:
        batches += torch.randperm(len(X), generator=generator).split(50)
    for batch in batches[:steps]:
        optimizer.zero_grad()
        loss = loss_fn(net(X[batch]), y[batch])
        loss.backward()
        optimizer.step()
    return net


trained = make_cnn()
fit(trained, trained.parameters(), X[old], y[old], 120)


def adapt(way, X, y, steps):
    """Return a network trained in this way | 返回这样训练的网络"""
    cnn = copy.deepcopy(trained)
    if way == "nothing":
        return cnn
    if way == "linear":
        torch.manual_seed(0)
        linear = nn.Sequential(nn.Flatten(), nn.Linear(64, 10))
        return fit(linear, linear.parameters(), X, y, 150)
    if way == "CNN":
        return fit(cnn, cnn.parameters(), X, y, steps)
    if way == "w * x, CNN":
        net = Series(cnn, torch.ones(()))
        return fit(net, net.parameters(), X, y, steps)
    net = Series(cnn, torch.eye(8))
    groups = [{"params": [net.w], "lr": 0.02}]
    if way == "W @ x":
        cnn.requires_grad_(False)
        steps = 150
    else:
        groups.append({"params": cnn.parameters(), "lr": 0.001})
    return fit(net, groups, X, y, steps)


def table(ways, count, steps):
    """Print the accuracy on three sensors | 打印三种传感器上的准确率"""
    rows = new[:count]
    for way in ways:
        cells = []
        for seed in range(3):
            generator = torch.Generator().manual_seed(seed)
            X_new = X[:, :, torch.randperm(8, generator=generator)]
            net = adapt(way, X_new[rows], y[rows], steps)
            with torch.no_grad():
                right = net(X_new[test]).argmax(dim=1) == y[test]
            cells.append(f"{right.float().mean().item():.2f}")
        print(f"{way:10}  {'  '.join(cells)}")


ways = ["nothing", "linear", "CNN", "w * x, CNN", "W @ x", "W @ x, CNN"]
table(ways, 50, 100)

# %% many tol=0.02
table(["linear", "CNN", "W @ x"], 400, 100)
