"""From text and gaps to numbers | 从文字和空格到数"""
# notes: threads=1

# %% rows
from notes_toolbox.penguins import load_penguins

rows = load_penguins()
print(len(rows), "penguins")
for i in (0, 3, 8):
    print(list(rows[i].values()))

# %% gaps
for column in rows[0]:
    missing = sum(row[column] == "" for row in rows)
    print(f"{column:17} missing: {missing}")

# %% numbers
import torch

NUMBERS = (
    "bill_length_mm",
    "bill_depth_mm",
    "flipper_length_mm",
    "body_mass_g",
)


def number(text):
    """Return the number, or nan for a gap | 返回这个数，空格子返回 nan"""
    return float(text) if text else float("nan")


table = [[number(row[name]) for name in NUMBERS] for row in rows]
values = torch.tensor(table)  # (344, 4)
print(tuple(values.shape), values.dtype)
print("row 3:", values[3])

# %% spread
print("mean:   ", values.mean(dim=0))
print("nanmean:", values.nanmean(dim=0))

# %% split
order = torch.randperm(344, generator=torch.Generator().manual_seed(0))
train, valid, test = order.split([206, 69, 69])
print("train, valid, test:", len(train), len(valid), len(test))

# %% fill
typical = values[train].nanmean(dim=0)  # (4,) of the training set | 只用训练集
missing = values.isnan()  # (344, 4)
filled = torch.where(missing, typical, values)  # (344, 4)
flag = missing.any(dim=1, keepdim=True).float()  # (344, 1)
print("typical:", typical)
print("row 3:  ", filled[3], "flag", flag[3].item())

# %% onehot
from torch.nn import functional as F

ISLANDS = ["Biscoe", "Dream", "Torgersen"]
SEXES = ["female", "male", ""]  # "" is a category of its own | 空缺自成一类


def one_hot(column, categories):
    """Return a 1 in the column of each row's category | 每行在自己类别的那一列是 1"""
    codes = torch.tensor([categories.index(row[column]) for row in rows])
    return F.one_hot(codes, len(categories)).float()


island, sex = one_hot("island", ISLANDS), one_hot("sex", SEXES)
print("island:", tuple(island.shape), island[0])
print("sex:   ", tuple(sex.shape), sex[0], sex[3])

# %% columns
mean, std = filled[train].mean(dim=0), filled[train].std(dim=0)  # (4,), (4,)
scaled = (filled - mean) / std
X = torch.cat([scaled, flag, island, sex], dim=1)  # (344, 11)
SPECIES = ["Adelie", "Chinstrap", "Gentoo"]
y = torch.tensor([SPECIES.index(row["species"]) for row in rows])  # (344,)
print("X:", tuple(X.shape), "nan:", X.isnan().sum().item())
print("y:", tuple(y.shape), y.bincount().tolist())


# %% fit
from torch import nn


def fit(net, X, y):
    """Train for 200 epochs | 训练 200 轮"""
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
    for epoch in range(200):
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)  # (B, 3), (B,)
        loss.backward()
        optimizer.step()
    return net


def correct(net, X, y):
    """Return how many rows are right | 数一数对了几行"""
    with torch.no_grad():
        return (net(X).argmax(dim=1) == y).sum().item()


torch.manual_seed(0)
raw = (values - mean) / std  # the gaps are still nan | 空格子仍是 nan
lost = fit(nn.Linear(4, 3), raw[train], y[train])
print(lost.weight[0])

# %% compare
torch.manual_seed(0)
numbers = fit(nn.Linear(4, 3), X[train, :4], y[train])
linear = fit(nn.Linear(11, 3), X[train], y[train])
layers = [nn.Linear(11, 16), nn.ReLU(), nn.Linear(16, 3)]
network = fit(nn.Sequential(*layers), X[train], y[train])

majority = y[train].bincount().argmax()
flipper = scaled[:, 2]  # one column alone | 单独一列
centers = torch.stack([flipper[train][y[train] == k].mean() for k in range(3)])
nearest = (flipper[valid].unsqueeze(1) - centers).abs().argmin(dim=1)

print("majority:          ", (y[valid] == majority).sum().item())
print("one column:        ", (y[valid] == nearest).sum().item())
print("linear, 4 columns: ", correct(numbers, X[valid, :4], y[valid]))
print("linear, 11 columns:", correct(linear, X[valid], y[valid]))
print("network:           ", correct(network, X[valid], y[valid]))
print("of", len(valid))

# %% test
print(correct(numbers, X[test, :4], y[test]), "of", len(test))

# %% missing
bird = {"bill_length_mm": "47.5", "bill_depth_mm": "", "body_mass_g": "5000"}
bird["flipper_length_mm"] = "220"
raw = torch.tensor([number(bird[name]) for name in NUMBERS])  # (4,)
whole = torch.where(raw.isnan(), typical, raw)
with torch.no_grad():
    p = numbers((whole - mean) / std).softmax(dim=0)  # (3,)
for k in range(3):
    print(f"{SPECIES[k]:9} {p[k]:.2f}")
