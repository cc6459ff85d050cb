"""Two rings, the best possible rule, and how close models come | 两个圆环，最好的规则，以及模型有多近"""
# notes: threads=1

# %% data
import math

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def make_rings(n):
    """Return n points of each ring, shuffled | 每个圆环取 n 个点，打乱次序"""
    inner = 5 + torch.randn(n, dtype=torch.float64)
    outer = 8 + torch.randn(n, dtype=torch.float64)
    r = torch.cat([inner, outer])  # (2n,)
    angle = 2 * math.pi * torch.rand(2 * n, dtype=torch.float64)
    X = torch.stack([r * angle.cos(), r * angle.sin()], dim=1)  # (2n, 2)
    y = (torch.arange(2 * n) >= n).double()  # 1: outer ring | 1 表示外环
    order = torch.randperm(2 * n)
    return X[order], y[order]


torch.manual_seed(0)
X, y = make_rings(2000)
X_train, y_train = X[:3000], y[:3000]
X_test, y_test = X[3000:], y[3000:]
print("train:", tuple(X_train.shape), "test:", tuple(X_test.shape))

# %% limit
limit = (1 + math.erf(1.5 / math.sqrt(2))) / 2
print(f"limit: {limit:.4f}")

# %% rule
r = (X_test**2).sum(dim=1).sqrt()  # (1000,)
correct = (r > 6.5) == (y_test == 1)
print("correct:", correct.sum().item(), "of", len(correct))


# %% train
def make_loader(X, y):
    """Return a loader with batches of 100 | 返回每批 100 行的加载器"""
    return DataLoader(
        TensorDataset(X, y),
        batch_size=100,
        shuffle=True,
        generator=torch.Generator().manual_seed(0),
    )


def train(model, loader, lr, num_epochs):
    """Train with Adam | 用 Adam 训练"""
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    loss_fn = nn.BCEWithLogitsLoss()
    for _ in range(num_epochs):
        for X_batch, y_batch in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(X_batch).squeeze(1), y_batch)
            loss.backward()
            optimizer.step()


def report(logits, y):
    """Print accuracy and loss | 打印准确率与损失"""
    accuracy = ((logits > 0) == (y == 1)).double().mean().item()
    loss = nn.BCEWithLogitsLoss()(logits, y).item()
    print(f"accuracy = {accuracy:.4f}, loss = {loss:.4f}")


# %% linear
torch.manual_seed(0)
linear = nn.Linear(2, 1, dtype=torch.float64)
loader = make_loader(X_train, y_train)
train(linear, loader, lr=0.01, num_epochs=20)
with torch.no_grad():
    report(linear(X_test).squeeze(1), y_test)

# %% cut
for d in (0, 2, 4, 6, 8):
    correct = (X_test[:, 0] > d) == (y_test == 1)
    print(f"x1 > {d}: {correct.double().mean().item():.3f}")


# %% network
def make_network():
    """Return a network with two hidden layers | 返回有两个隐藏层的网络"""
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Linear(2, 8, dtype=torch.float64),
        nn.ReLU(),
        nn.Linear(8, 8, dtype=torch.float64),
        nn.ReLU(),
        nn.Linear(8, 1, dtype=torch.float64),
    )


torch.manual_seed(1)
X_new, y_new = make_rings(100_000)  # (200000, 2), (200000,)
network = make_network()
train(network, make_loader(X_train, y_train), lr=0.01, num_epochs=20)
with torch.no_grad():
    report(network(X_new).squeeze(1), y_new)

# %% best
r = (X_new**2).sum(dim=1).sqrt()
report(3 * r - 19.5, y_new)

# %% smaller
train(network, make_loader(X_train, y_train), lr=0.001, num_epochs=5)
with torch.no_grad():
    report(network(X_new).squeeze(1), y_new)

# %% more
torch.manual_seed(2)
X_more, y_more = make_rings(15_000)  # (30000, 2), (30000,)
network = make_network()
train(network, make_loader(X_more, y_more), lr=0.01, num_epochs=2)
train(network, make_loader(X_more, y_more), lr=0.001, num_epochs=1)
with torch.no_grad():
    report(network(X_new).squeeze(1), y_new)
