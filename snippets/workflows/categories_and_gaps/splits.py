"""The same three models on five splits | 同样三个模型，换五种分法"""
# notes: threads=1

# %% data
import torch
from notes_toolbox.penguins import NUMBERS, load_penguins
from torch.nn import functional as F

rows = load_penguins()
table = [[float(row[name] or "nan") for name in NUMBERS] for row in rows]
values = torch.tensor(table)  # (344, 4)
missing = values.isnan()
islands = ["Biscoe", "Dream", "Torgersen"]
sexes = ["female", "male", ""]
codes = torch.tensor([islands.index(row["island"]) for row in rows])
island = F.one_hot(codes, 3)  # (344, 3)
codes = torch.tensor([sexes.index(row["sex"]) for row in rows])
sex = F.one_hot(codes, 3)  # (344, 3)
species = sorted({row["species"] for row in rows})
y = torch.tensor([species.index(row["species"]) for row in rows])  # (344,)


# %% train
from torch import nn


def correct_rows(net, X, y, train, valid):
    """Train; return the correct validation rows | 训练，数一数验证集对几行"""
    optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
    loss_fn = nn.CrossEntropyLoss()
    for epoch in range(200):
        optimizer.zero_grad()
        loss = loss_fn(net(X[train]), y[train])
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        return (net(X[valid]).argmax(dim=1) == y[valid]).sum().item()


# %% splits
order = torch.randperm(344, generator=torch.Generator().manual_seed(0))
rest = order[:275]  # all but the test rows | 测试集以外的行
print("split  4 columns  11 columns  network")
totals = [0, 0, 0]
for seed in range(5):
    mix = torch.randperm(275, generator=torch.Generator().manual_seed(seed))
    seen, unseen = rest[mix].split([206, 69])
    whole = torch.where(missing, values[seen].nanmean(dim=0), values)
    Z = (whole - whole[seen].mean(dim=0)) / whole[seen].std(dim=0)  # (344, 4)
    gap = missing.any(dim=1, keepdim=True)  # (344, 1)
    Z = torch.cat([Z, gap, island, sex], dim=1)  # (344, 11)
    torch.manual_seed(0)
    four, eleven = nn.Linear(4, 3), nn.Linear(11, 3)
    hidden = nn.Sequential(nn.Linear(11, 16), nn.ReLU(), nn.Linear(16, 3))
    scores = [
        correct_rows(four, Z[:, :4], y, seen, unseen),
        correct_rows(eleven, Z, y, seen, unseen),
        correct_rows(hidden, Z, y, seen, unseen),
    ]
    print(f"{seed:5} {scores[0]:10} {scores[1]:11} {scores[2]:8}")
    totals = [total + score for total, score in zip(totals, scores)]
print(f"sum   {totals[0]:10} {totals[1]:11} {totals[2]:8}  of {5 * 69}")
