"""Nearest neighbors without loops | 不写循环的最近邻"""

# %% fruits
import torch


def fruits(seed, n=180):
    """Make up a table of n fruits | 编一张 n 个水果的表"""
    torch.manual_seed(seed)
    kind = torch.tensor([0, 0, 0, 1, 1, 2] * (n // 6))
    weight = torch.tensor([150, 165, 180])[kind]  # grams | 克
    weight = weight + torch.randint(-60, 61, (n,))
    stretch = torch.tensor([1000, 1200, 1100])[kind]
    stretch = (stretch + torch.randint(-120, 121, (n,))) / 1000
    homes = torch.tensor([[0, 3], [1, 4], [2, 5]])
    orchard = homes[kind, torch.randint(0, 2, (n,))]
    strays = torch.randint(0, 10, (n,)) < 3
    orchard = torch.where(strays, torch.randint(0, 6, (n,)), orchard)
    numbers = torch.stack([weight.float(), stretch], dim=1)  # (n, 2)
    return numbers, orchard, kind


# %% split
x, o, y = fruits(seed=0)
for i in range(4):
    weight, stretch = x[i].tolist()
    print(f"{weight:.0f} {stretch:.3f} {o[i].item()} {y[i].item()}")
x_train, x_test = x.split([120, 60])  # (120, 2), (60, 2)
o_train, o_test = o.split([120, 60])
y_train, y_test = y.split([120, 60])

# %% baseline
counts = (y_train[:, None] == torch.arange(3)).sum(dim=0)  # (3,)
majority = counts.argmax()
print("counts  ", counts.tolist())
print("majority", (y_test == majority).sum().item(), "of", len(y_test))
assert counts.tolist() == [60, 40, 20]


# %% standardize
def standardize(train, table):
    """Scale a table by the mean and std of train | 用训练行的平均和标准差缩放"""
    mean, std = train.mean(dim=0), train.std(dim=0)  # (D,)
    std = torch.where(std == 0, 1.0, std)
    return (table - mean) / std


z_train = standardize(x_train, x_train)
z_test = standardize(x_train, x_test)
print(f"mean of a test column: {z_test[:, 0].mean():.2f}")
zero, one = torch.zeros(2), torch.ones(2)
assert torch.allclose(z_train.mean(dim=0), zero, atol=1e-5)
assert torch.allclose(z_train.std(dim=0), one, atol=1e-5)


# %% one_hot
def one_hot(codes, classes):
    """Turn each code into 0s and a single 1 | 每个编号变成一些 0 和一个 1"""
    return (codes[..., None] == torch.arange(classes)).float()


print(one_hot(torch.tensor([2, 0]), 3))
f_train = torch.cat([z_train, one_hot(o_train, 6)], dim=1)  # (120, 8)
f_test = torch.cat([z_test, one_hot(o_test, 6)], dim=1)  # (60, 8)
same = torch.nn.functional.one_hot(o_train, 6)
assert torch.equal(one_hot(o_train, 6), same.float())
assert f_test.shape == (60, 8)


# %% distances
def distances(a, b):
    """Return the squared distance of each pair | 返回每一对的距离的平方"""
    difference = a[:, None] - b  # (B, M, D)
    return (difference**2).sum(dim=2)  # (B, M)


d = distances(f_test, f_train)  # (60, 120)
print(d.shape)
assert torch.allclose(d.sqrt(), torch.cdist(f_test, f_train), atol=1e-3)


# %% vote
def vote(d, labels, k, classes):
    """Return the commonest label of the k nearest | 返回最近 k 个里最多的标签"""
    places = d.argsort(dim=1, stable=True)[:, :k]  # (B, k)
    votes = one_hot(labels[places], classes).sum(dim=1)  # (B, classes)
    return votes.argmax(dim=1)  # (B,)


nearest = d.argmin(dim=1)  # (60,)
assert torch.equal(vote(d, y_train, 1, 3), y_train[nearest])

# %% choose
ks = [1, 3, 5, 9, 15, 25]
d = distances(f_train, f_train)  # (120, 120)
itself = torch.eye(len(d), dtype=torch.bool)
d = d.masked_fill(itself, torch.inf)
scores = []
for k in ks:
    right = (vote(d, y_train, k, 3) == y_train).sum().item()
    scores.append(right)
    print(f"k = {k:2}: {right} of {len(d)}")
best = ks[torch.tensor(scores).argmax()]
print("best =", best)
assert best == 9


# %% compare
def count_right(train, test, y_train, y_test, k):
    """Count the test rows that get their label | 数出判断对的测试行"""
    guess = vote(distances(test, train), y_train, k, 3)
    return (guess == y_test).sum().item()


c_train = torch.cat([z_train, o_train[:, None]], dim=1)  # (120, 3)
c_test = torch.cat([z_test, o_test[:, None]], dim=1)  # (60, 3)
tables = {
    "raw numbers": (x_train, x_test),
    "standardized": (z_train, z_test),
    "with codes": (c_train, c_test),
    "with one-hot": (f_train, f_test),
}
print("majority     ", (y_test == majority).sum().item())
for name, (train, test) in tables.items():
    print(f"{name:13}", count_right(train, test, y_train, y_test, best))

# %% spread
for seed in range(1, 6):
    x, o, y = fruits(seed)
    z = standardize(x[:120], x)
    codes = torch.cat([z, o[:, None]], dim=1)
    full = torch.cat([z, one_hot(o, 6)], dim=1)
    row = []
    for t in (x, z, codes, full):
        row.append(count_right(t[:120], t[120:], y[:120], y[120:], 9))
    print("seed", seed, row)

# %% check
a = torch.tensor([[0.0, 7.0], [2.0, 7.0], [4.0, 7.0]])  # (3, 2)
assert standardize(a, a).tolist() == [[-1, 0], [0, 0], [1, 0]]
assert standardize(a, a[:1] + 8).tolist() == [[3, 8]]
codes = torch.tensor([[2], [0]])  # (2, 1)
assert one_hot(codes, 3).tolist() == [[[0, 0, 1]], [[1, 0, 0]]]
b = torch.tensor([[0.0, 0.0], [3.0, 4.0]])
assert distances(b, b).tolist() == [[0, 25], [25, 0]]
assert distances(b[:0], b).shape == (0, 2)
d = torch.tensor([[4.0, 1.0, 3.0, 2.0]])
labels = torch.tensor([0, 1, 0, 2])
assert vote(d, labels, 1, 3).tolist() == [1]
assert vote(d, labels, 4, 3).tolist() == [0]
assert vote(d, labels, 3, 3).tolist() == [0]  # a tie | 票数相同
assert count_right(b, b + 0.1, labels[:2], labels[:2], 1) == 2
print("all checks passed")
