"""Always yes, always no | 总说是，总说否"""

# %% answer
import torch

y = torch.zeros(1000, dtype=torch.bool)
y[:20] = True
shown = []
for flagged in (torch.ones_like(y), torch.zeros_like(y)):
    found = (flagged & y).sum()
    accuracy = (flagged == y).double().mean()
    precision, recall = found / flagged.sum(), found / y.sum()
    f1 = 2 * found / (flagged.sum() + y.sum())
    shown.append([accuracy, precision, recall, f1])
    print([round(number.item(), 3) for number in shown[-1]])
assert shown[0][2] == 1 and shown[1][1].isnan()
