"""Which digits are eights? | 哪些数字是 8？"""
# notes: threads=1

# %% data
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64), float64
y = torch.tensor(digits.target) == 8  # (1797,), bool
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
X_train, y_train = X[order[:297]], y[order[:297]]
X_valid, y_valid = X[order[297:1047]], y[order[297:1047]]
X_test, y_test = X[order[1047:]], y[order[1047:]]
for labels in (y_train, y_valid, y_test):
    print(labels.sum().item(), "of", len(labels), "are eights")

# %% fit
torch.manual_seed(0)
net = nn.Linear(64, 1).double()
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(300):
    optimizer.zero_grad()
    loss = loss_fn(net(X_train).squeeze(1), y_train.double())
    loss.backward()
    optimizer.step()

# %% accuracy
with torch.no_grad():
    z_valid = net(X_valid).squeeze(1)  # (750,)
flagged = z_valid > 0  # says “an eight” | 说“是 8”
never = torch.zeros(750, dtype=torch.bool)
for name, guess in (("net", flagged), ("never", never)):
    print(f"{name:5} {(guess == y_valid).sum().item() / 750:.3f}")

# %% matrix
pairs = 2 * y_valid + flagged  # 0, 1, 2, 3
table = pairs.bincount(minlength=4).reshape(2, 2)
print(table)


# %% ratios
def ratios(table):
    """Return precision, recall, and F1 | 返回精确率、召回率和 F1"""
    alarms, missed, found = table[0, 1], table[1, 0], table[1, 1]
    precision = found / (found + alarms)
    recall = found / (found + missed)
    return precision, recall, 2 * found / (2 * found + missed + alarms)


# %% both
nobody = torch.tensor([[679, 0], [71, 0]])
for name, counts in (("net", table), ("never", nobody)):
    precision, recall, f1 = ratios(counts)
    print(f"{name:5} {precision:.3f} {recall:.3f} {f1:.3f}")


# %% cost
def cost(z, y, threshold):
    """Return 10 per missed eight plus 1 per alarm | 漏一个 8 算 10，误报算 1"""
    flagged = z > threshold
    missed = (y & ~flagged).sum().item()
    alarms = (flagged & ~y).sum().item()
    return 10 * missed + alarms


# %% choose
thresholds = [k / 4 for k in range(-20, 17)]
costs = [cost(z_valid, y_valid, threshold) for threshold in thresholds]
chosen = thresholds[costs.index(min(costs))]
print("chosen =", chosen)
at_0 = cost(z_valid, y_valid, 0.0)
print("on the validation rows:", min(costs), "instead of", at_0)

# %% test
with torch.no_grad():
    z_test = net(X_test).squeeze(1)
old, new = cost(z_test, y_test, 0.0), cost(z_test, y_test, chosen)
print("on the test rows:", new, "instead of", old)
