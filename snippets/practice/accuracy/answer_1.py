"""Always yes, and yes on every second row | 总说是，隔一行说一次是"""

# %% answer
import torch

y = torch.zeros(1000, dtype=torch.bool)
y[:20] = True
shown = []
every_second = torch.arange(1000) % 2 == 0
for flagged in (torch.ones_like(y), every_second):
    found = (flagged & y).sum()
    accuracy = (flagged == y).double().mean()
    precision, recall = found / flagged.sum(), found / y.sum()
    f1 = 2 * found / (flagged.sum() + y.sum())
    shown.append([accuracy, precision, recall, f1])
    print([round(number.item(), 3) for number in shown[-1]])
assert shown[0][2] == 1 and shown[0][1] == shown[1][1]
assert shown[0][3] < 0.04 and shown[1][3] < 0.04
