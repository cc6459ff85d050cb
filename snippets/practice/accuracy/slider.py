"""37 thresholds for the 750 validation rows | 给 750 行验证数据的 37 个阈值"""
# notes: threads=1

# %% thresholds
import json
from pathlib import Path

import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64), float64
y = torch.tensor(digits.target) == 8
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train, valid = order[:297], order[297:1047]
torch.manual_seed(0)
net = nn.Linear(64, 1).double()
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(300):
    optimizer.zero_grad()
    loss = loss_fn(net(X[train]).squeeze(1), y[train].double())
    loss.backward()
    optimizer.step()
with torch.no_grad():
    z = net(X[valid]).squeeze(1)  # (750,)
eights, others = z[y[valid]], z[~y[valid]]

rows = []
for k in range(-20, 17):
    found = (eights > k / 4).sum().item()
    alarms = (others > k / 4).sum().item()
    rows.append({"threshold": k / 4, "found": found, "alarms": alarms})

print("logit   found  missed  alarms  accuracy  precision  recall   F1")
for row in rows[4::4]:
    found, alarms = row["found"], row["alarms"]
    missed = len(eights) - found
    share = 1 - (missed + alarms) / 750
    tail = f"{found / (found + alarms):9.2f}{found / len(eights):8.2f}"
    f1 = 2 * found / (2 * found + missed + alarms)
    head = f"{row['threshold']:5.1f}{found:8}{missed:8}{alarms:8}"
    print(f"{head}{share:10.3f}  {tail}{f1:7.2f}")

data = {"positives": len(eights), "negatives": len(others), "cuts": rows}
Path("thresholds.json").write_text(json.dumps(data), encoding="utf-8")
