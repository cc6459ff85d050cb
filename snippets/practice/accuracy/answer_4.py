"""With pos_weight, and with a lower threshold | 用 pos_weight，与降低阈值"""
# notes: threads=1

# %% train
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64), float64
y = torch.tensor(digits.target) == 8  # (1797,), bool
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train, valid = order[:297], order[297:1047]
logits = {}
for weight in (1.0, 10.0):
    torch.manual_seed(0)
    net = nn.Linear(64, 1).double()
    loss_fn = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(weight))
    optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
    for _ in range(300):
        optimizer.zero_grad()
        loss = loss_fn(net(X[train]).squeeze(1), y[train].double())
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        logits[weight] = net(X[valid]).squeeze(1)  # (750,)

# %% answer
eights, others = logits[10.0][y[valid]], logits[10.0][~y[valid]]
found = (eights > 0).sum().item()
print("pos_weight:", found, "found,", (others > 0).sum().item(), "alarms")
plain, plain_others = logits[1.0][y[valid]], logits[1.0][~y[valid]]
last = plain.sort(descending=True).values[found - 1]
alarms = (plain_others >= last).sum().item()
print(f"plain, from {last:.2f} on:", found, "found,", alarms, "alarms")
for weight, z in logits.items():
    print(f"mean probability, weight {weight:2.0f}: {z.sigmoid().mean():.3f}")
print(f"share of eights: {y[valid].double().mean():.3f}")
assert logits[10.0].sigmoid().mean() > 1.4 * y[valid].double().mean()
