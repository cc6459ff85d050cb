"""A model for three spirals, from an empty file | 从空文件写起的三条螺旋线模型"""
# notes: threads=1

# %% data
import math

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

dtype = torch.float64  # the same digits on every CPU | 每种 CPU 上数字都相同


def spirals(n, generator):
    """Return n noisy points and their classes | 返回 n 个带噪声的点和类别"""
    y = torch.arange(n) % 3  # (B,)
    t = torch.rand(n, generator=generator, dtype=dtype)
    angle = 2 * math.pi * (y.to(dtype) / 3 + 0.75 * t)
    radius = 0.1 + 0.9 * t
    x1, x2 = radius * torch.cos(angle), radius * torch.sin(angle)
    noise = torch.randn(n, 2, generator=generator, dtype=dtype)
    return torch.stack([x1, x2], dim=1) + 0.08 * noise, y  # (B, 2), (B,)


generator = torch.Generator().manual_seed(0)
X_train, y_train = spirals(300, generator)
X_valid, y_valid = spirals(300, generator)
X_test, y_test = spirals(1000, generator)


# %% loader
def batches(X, y, seed):
    """Return a loader that shuffles by a seed | 返回按种子打乱的加载器"""
    order = torch.Generator().manual_seed(seed)
    data = TensorDataset(X, y)
    return DataLoader(data, batch_size=50, shuffle=True, generator=order)


valid_loader = DataLoader(TensorDataset(X_valid, y_valid), batch_size=128)

# %% check_loader
sizes = [len(y) for X, y in batches(X_train, y_train, seed=0)]
valid_sizes = [len(y) for X, y in valid_loader]
assert sizes == [50] * 6 and sum(valid_sizes) == 300
print(valid_sizes)


# %% train_epoch
def train_epoch(net, loader, loss_fn, optimizer):
    """Take one step for each batch | 每个批量走一步"""
    net.train()
    for X, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()


# %% accuracy
@torch.no_grad()
def accuracy(net, loader):
    """Return the share of right answers | 返回答对的比例"""
    net.eval()
    right, count = 0, 0
    for X, y in loader:
        right += (net(X).argmax(dim=1) == y).sum().item()
        count += len(y)
    return right / count


# %% check_half
from notes_toolbox.spirals import check

check(globals())


# %% fit
def fit(net, X, y, seed):
    """Train for 40 epochs with Adam | 用 Adam 训练 40 轮"""
    loader = batches(X, y, seed)
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    for _ in range(40):
        train_epoch(net, loader, loss_fn, optimizer)


# %% baselines
torch.manual_seed(0)
linear = nn.Linear(2, 3, dtype=dtype)
fit(linear, X_train, y_train, seed=0)
print(f"one class: {(y_valid == 0).double().mean().item():.3f}")
print(f"linear:    {accuracy(linear, valid_loader):.3f}")


# %% net
class Net(nn.Module):
    """Two hidden layers of the same width | 两个同样宽的隐藏层"""

    def __init__(self, width):
        super().__init__()
        self.first = nn.Linear(2, width, dtype=dtype)
        self.second = nn.Linear(width, width, dtype=dtype)
        self.last = nn.Linear(width, 3, dtype=dtype)

    def forward(self, X):
        hidden = torch.relu(self.first(X))  # (B, width)
        hidden = torch.relu(self.second(hidden))  # (B, width)
        return self.last(hidden)  # (B, 3)


# %% check_net
assert check(globals())

# %% choose
states, scores = {}, {}
for width in (2, 4, 8, 16, 32):
    torch.manual_seed(0)
    net = Net(width)
    fit(net, X_train, y_train, seed=0)
    states[width] = net.state_dict()
    scores[width] = accuracy(net, valid_loader)
    print(f"{width:2} {scores[width]:.3f}")

best = max(scores, key=scores.get)
print("best:", best)

# %% reload
net = Net(best)
print(f"new:    {accuracy(net, valid_loader):.3f}")
net.load_state_dict(states[best])
print(f"loaded: {accuracy(net, valid_loader):.3f}")
assert accuracy(net, valid_loader) == scores[best]

# %% test
test_loader = DataLoader(TensorDataset(X_test, y_test), batch_size=128)
for name, model in (("linear", linear), ("net", net)):
    share = accuracy(model, test_loader)
    error = (share * (1 - share) / len(y_test)) ** 0.5
    print(f"{name:6} {share:.3f} +- {2 * error:.3f}")

# %% map
side = torch.arange(-20, 21, dtype=dtype) * 0.06  # (41,)
for height in range(5, -6, -1):
    x2 = torch.full_like(side, 0.24 * height)
    row = torch.stack([side, x2], dim=1)  # (41, 2)
    classes = net(row).argmax(dim=1)
    print("".join("o+."[c] for c in classes.tolist()))

ends = [[-1.2, -1.2], [-1.2, 1.2], [1.2, -1.2], [1.2, 1.2]]
corners = torch.tensor(ends, dtype=dtype)  # (4, 2)
sure = torch.softmax(net(corners), dim=1).amax(dim=1)  # (4,)
print([round(p, 2) for p in sure.tolist()])


# %% softmax
class Squashed(Net):
    """The same network with a softmax at its end | 末尾多了 softmax 的网络"""

    def forward(self, X):
        return torch.softmax(super().forward(X), dim=1)


torch.manual_seed(0)
squashed = Squashed(best)
fit(squashed, X_train, y_train, seed=0)
print(f"accuracy {accuracy(squashed, valid_loader):.3f}")
loss_fn = nn.CrossEntropyLoss()
for name, model in (("net", net), ("softmax", squashed)):
    loss = loss_fn(model(X_train), y_train)
    print(f"{name:7} {loss.item():.3f}")
