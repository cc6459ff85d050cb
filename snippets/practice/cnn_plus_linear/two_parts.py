"""A weight of our own in front of a trained CNN | 训练好的 CNN 前面加一个自己的权重"""
# notes: threads=1 needs=sklearn

# %% data
import copy

import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = (torch.tensor(digits.data) / 16).float().reshape(-1, 1, 8, 8)
y = torch.tensor(digits.target)
generator = torch.Generator().manual_seed(0)
images = torch.randperm(1797, generator=generator)
old, few, test = images[:1000], images[1000:1050], images[1050:]
rows = torch.tensor([4, 0, 7, 3, 2, 5, 1, 6])
X_new = X[:, :, rows]  # (B, 1, 8, 8)


# %% network
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


def accuracy(net, X, y):
    """Return the share of right answers | 返回答对的比例"""
    with torch.no_grad():
        return (net(X).argmax(dim=1) == y).float().mean().item()


# %% trained tol=0.02
trained, loss_fn = make_cnn(), nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(trained.parameters(), lr=0.01)
for _ in range(6):
    for batch in old[torch.randperm(1000, generator=generator)].split(50):
        optimizer.zero_grad()
        loss = loss_fn(trained(X[batch]), y[batch])
        loss.backward()
        optimizer.step()
print(f"old rows: {accuracy(trained, X[test], y[test]):.2f}")
print(f"new rows: {accuracy(trained, X_new[test], y[test]):.2f}")


# %% start
def start():
    """Return a copy of the CNN and a new W | 返回 CNN 的副本和新的 W"""
    return copy.deepcopy(trained), nn.Parameter(torch.eye(8))


X_few, y_few = X_new[few], y[few]
cnn, W = start()
loss = loss_fn(cnn(W @ X_few), y_few)
loss.backward()
print(tuple(W.grad.shape), tuple(cnn[0].weight.grad.shape))


# %% two
def with_two(kind):
    """Train with an optimizer for each part | 每个部分一个优化器"""
    cnn, W = start()
    optimizer = kind(cnn.parameters(), lr=0.001)
    optimizer2 = kind([W], lr=0.02)
    for _ in range(50):
        optimizer.zero_grad()
        optimizer2.zero_grad()
        loss = loss_fn(cnn(W @ X_few), y_few)
        loss.backward()
        optimizer.step()
        optimizer2.step()
    return cnn, W


# %% groups
def with_groups(kind):
    """Train with a group for each part | 每个部分一个参数组"""
    cnn, W = start()
    groups = [
        {"params": cnn.parameters(), "lr": 0.001},
        {"params": [W], "lr": 0.02},
    ]
    optimizer = kind(groups)
    for _ in range(50):
        optimizer.zero_grad()
        loss = loss_fn(cnn(W @ X_few), y_few)
        loss.backward()
        optimizer.step()
    return cnn, W


# %% equal
def same(first, second):
    """Tell whether all parameters are equal | 参数是否全都逐位相等"""
    pairs = zip(first.parameters(), second.parameters(), strict=True)
    return all([torch.equal(p, q) for p, q in pairs])


for kind in (torch.optim.SGD, torch.optim.Adam):
    cnn, W = with_two(kind)
    cnn2, W2 = with_groups(kind)
    assert same(cnn, cnn2) and torch.equal(W, W2)
    print(kind.__name__, same(cnn, cnn2), torch.equal(W, W2))


# %% module
class Series(nn.Module):
    """A weight in front of a CNN | CNN 前面加一个权重"""

    def __init__(self, cnn):
        super().__init__()
        self.W = nn.Parameter(torch.eye(8))
        self.cnn = cnn

    def forward(self, X):
        return self.cnn(self.W @ X)


# %% train tol=0.02
net = Series(copy.deepcopy(trained))
groups = [
    {"params": net.cnn.parameters(), "lr": 0.001},
    {"params": [net.W], "lr": 0.02},
]
optimizer = torch.optim.Adam(groups)
for _ in range(50):
    optimizer.zero_grad()
    loss = loss_fn(net(X_few), y_few)
    loss.backward()
    optimizer.step()
assert same(net.cnn, cnn) and torch.equal(net.W, W)
print(same(net.cnn, cnn), torch.equal(net.W, W))
print(f"new rows: {accuracy(net, X_new[test], y[test]):.2f}")

# %% forgotten
cnn, W = start()
optimizer = torch.optim.Adam(cnn.parameters(), lr=0.001)
losses = []
for _ in range(50):
    optimizer.zero_grad()
    loss = loss_fn(cnn(W @ X_few), y_few)
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print("loss fell:", losses[-1] < losses[0])
print("W moved:", not torch.equal(W, torch.eye(8)))

# %% one_cleared
cnn, W = start()
optimizer = torch.optim.Adam(cnn.parameters(), lr=0.001)
optimizer2 = torch.optim.Adam([W], lr=0.02)
total = torch.zeros(8, 8)
for _ in range(50):
    optimizer.zero_grad()
    loss = loss_fn(cnn(W @ X_few), y_few)
    (slope,) = torch.autograd.grad(loss, W, retain_graph=True)
    total += slope
    loss.backward()
    optimizer.step()
    optimizer2.step()
print("the last one:", torch.allclose(W.grad, slope, atol=1e-5))
print("the sum of all:", torch.allclose(W.grad, total, atol=1e-5))
low = accuracy(cnn, W @ X_new[test], y[test]) < 0.8
print("accuracy below 0.8:", low)
