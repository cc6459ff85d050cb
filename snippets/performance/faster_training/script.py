"""Penguins, a slow training and its repairs | 企鹅：一个慢的训练，一步步改快"""
# notes: threads=1

# %% rows
import torch
from notes_toolbox import load_penguins
from torch import nn

torch.set_default_dtype(torch.float64)
NUMBERS = [
    "bill_length_mm",
    "bill_depth_mm",
    "flipper_length_mm",
    "body_mass_g",
]
SPECIES = ["Adelie", "Chinstrap", "Gentoo"]


class Penguins:
    """Make a sample when it is asked for | 要用哪个样本，就现做哪个"""

    def __init__(self, rows):
        self.rows = rows
        table = [self.numbers(i) for i in range(len(rows))]
        table = torch.stack(table)  # (N, 4)
        self.mean, self.std = table.mean(dim=0), table.std(dim=0)

    def numbers(self, i):
        row = self.rows[i]
        return torch.tensor([float(row[name]) for name in NUMBERS])

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        x = (self.numbers(i) - self.mean) / self.std  # (4,)
        y = torch.tensor(SPECIES.index(self.rows[i]["species"]))
        return x, y


# %% batch
def batch(dataset, indices):
    """Return the samples as one batch | 把几个样本拼成批量"""
    samples = [dataset[i] for i in indices]
    X = torch.stack([x for x, _ in samples])
    y = torch.stack([y for _, y in samples])
    return X, y  # (B, 4), (B,)


# %% loss
def cross_entropy(logits, y):
    """Return the mean of -log p | 返回 -log p 的平均"""
    total = 0
    for row, label in zip(logits, y):
        total = total - torch.log(torch.softmax(row, dim=0)[label])
    return total / len(y)


def penalty(net):
    """Return the sum of all squared parameters | 返回所有参数的平方和"""
    total = 0
    for parameter in net.parameters():
        for number in parameter.flatten():
            total = total + number**2
    return total


# %% accuracy
def accuracy(net, dataset):
    """Return the share of right answers | 返回答对的比例"""
    right = 0
    for i in range(len(dataset)):
        x, y = dataset[i]
        right += (net(x).argmax() == y).item()
    return right / len(dataset)


# %% train
def train(rows, size=32):
    """Return net, losses, and accuracies | 返回网络、损失、准确率"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 3))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    dataset = Penguins(rows)
    losses, shares = [], []
    for _ in range(3):
        order = torch.randperm(len(dataset))
        for indices in order.split(size):
            X, y = batch(dataset, indices)
            optimizer.zero_grad()
            loss = cross_entropy(net(X), y) + 0.0001 * penalty(net)
            loss.backward()
            optimizer.step()
            losses.append(loss)
            share = accuracy(net, dataset)
        shares.append(share)
    return net, losses, shares


# %% run
rows = [row for row in load_penguins() if row["body_mass_g"]]
net, losses, shares = train(rows)
print(len(rows), "penguins,", len(losses), "steps")
print(f"loss: {losses[0].item():.4f}, then {losses[-1].item():.4f}")
print("accuracy:", [round(share, 2) for share in shares])


# %% calls
import cProfile
import pstats


def calls(train, names):
    """Count calls of functions while it trains | 训练时，各函数调用了几次"""
    profile = cProfile.Profile()
    profile.runcall(train, rows)
    found = pstats.Stats(profile).get_stats_profile().func_profiles
    for name in names:
        print(f"{name:14}{found[name].ncalls:>6}")


# %% profile
calls(train, ["batch", "cross_entropy", "penalty", "accuracy", "numbers"])


# %% once
def train(rows, size=32):
    """Return net, losses, and accuracies | 返回网络、损失、准确率"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 3))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    dataset = Penguins(rows)
    losses, shares = [], []
    for _ in range(3):
        order = torch.randperm(len(dataset))
        for indices in order.split(size):
            X, y = batch(dataset, indices)
            optimizer.zero_grad()
            loss = cross_entropy(net(X), y) + 0.0001 * penalty(net)
            loss.backward()
            optimizer.step()
            losses.append(loss)
        with torch.no_grad():
            shares.append(accuracy(net, dataset))
    return net, losses, shares


# %% again
calls(train, ["batch", "cross_entropy", "penalty", "accuracy", "numbers"])


# %% tensors
def tensors(rows):
    """Return scaled rows and labels, all at once | 一次返回全部的行和标签"""
    table = [[float(row[name]) for name in NUMBERS] for row in rows]
    X = torch.tensor(table)  # (N, 4)
    X = (X - X.mean(dim=0)) / X.std(dim=0)
    y = torch.tensor([SPECIES.index(row["species"]) for row in rows])
    return X, y


@torch.no_grad()
def evaluate(net, X, y):
    """Return the share of right answers | 返回答对的比例"""
    right = net(X).argmax(dim=1) == y  # (N,)
    return right.double().mean().item()


# %% train_tensors
def train(rows, size=32):
    """Return net, losses, and accuracies | 返回网络、损失、准确率"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 3))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    X, y = tensors(rows)
    losses, shares = [], []
    for _ in range(3):
        for indices in torch.randperm(len(X)).split(size):
            optimizer.zero_grad()
            logits = net(X[indices])  # (B, 3)
            loss = cross_entropy(logits, y[indices])
            loss = loss + 0.0001 * penalty(net)
            loss.backward()
            optimizer.step()
            losses.append(loss)
        shares.append(evaluate(net, X, y))
    return net, losses, shares


# %% nodes
def nodes(tensor):
    """Count the nodes of the graph below it | 数一数它下面的计算图有几个节点"""
    seen, todo = set(), [tensor.grad_fn]
    while todo:
        node = todo.pop()
        if node is not None and node not in seen:
            seen.add(node)
            todo += [below for below, _ in node.next_functions]
    return len(seen)


# %% parameters
print("numbers:", sum(p.numel() for p in net.parameters()))
print("penalty:", nodes(penalty(net)))

# %% logits
X, y = tensors(rows)
logits = net(X[:32])
print("logits:", nodes(logits))
print("loss:  ", nodes(cross_entropy(logits, y[:32])))


# %% whole
def cross_entropy(logits, y):
    """Return the mean of -log p | 返回 -log p 的平均"""
    return nn.functional.cross_entropy(logits, y)


def penalty(net):
    """Return the sum of all squared parameters | 返回所有参数的平方和"""
    return sum(p.square().sum() for p in net.parameters())


print("penalty:", nodes(penalty(net)))
print("loss:   ", nodes(cross_entropy(logits, y[:32])))

# %% kept
net, losses, shares = train(rows)
print(nodes(losses[0]), "nodes below the first loss")
print(nodes(torch.stack(losses)), "below all, stacked")


# %% final
def train(rows, size=32):
    """Return net, losses, and accuracies | 返回网络、损失、准确率"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 3))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    X, y = tensors(rows)
    losses, shares = [], []
    for _ in range(3):
        for indices in torch.randperm(len(X)).split(size):
            optimizer.zero_grad()
            logits = net(X[indices])  # (B, 3)
            loss = cross_entropy(logits, y[indices])
            loss = loss + 0.0001 * penalty(net)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        shares.append(evaluate(net, X, y))
    return net, losses, shares


# %% check
from notes_toolbox.faster_training import check

assert check(train)


# %% larger
def larger(rows):
    """Larger batches, fewer steps | 批量更大，步数更少"""
    return train(rows, size=128)


assert not check(larger, "en")
