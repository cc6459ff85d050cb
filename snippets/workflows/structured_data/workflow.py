"""From a table to a saved model in six steps | 六步走：从一张表格到一个存下来的模型"""
# notes: threads=1 needs=sklearn

# %% load
import io

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

table = load_breast_cancer()
X = torch.tensor(table.data)  # (569, 30)
y = torch.tensor(1.0 - table.target, dtype=X.dtype)  # 1: malignant | 1 表示恶性
print("X:", tuple(X.shape), X.dtype)
print("y:", tuple(y.shape), "malignant:", int(y.sum()))
print("missing:", int(X.isnan().sum()))

# %% columns
for name in ["mean radius", "mean area", "mean smoothness", "worst area"]:
    column = X[:, table.feature_names.tolist().index(name)]
    low, mean, high = column.min(), column.mean(), column.max()
    print(f"{name:16} {low:9.3f} {mean:9.3f} {high:9.3f}")

# %% split
options = {"test_size": 114, "random_state": 0}
rest, test = train_test_split(range(len(X)), stratify=y, **options)
train, valid = train_test_split(rest, stratify=y[rest], **options)
for name, rows in [("train", train), ("valid", valid), ("test", test)]:
    print(f"{name:5} {len(rows):3} malignant: {y[rows].mean():.3f}")

# %% scale
mean, std = X[train].mean(dim=0), X[train].std(dim=0)  # (30,), (30,)


def scale(rows):
    """Rows in standard deviations of the training set: (N, 30) -> (N, 30)."""
    return (rows - mean) / std


for name, rows in [("train", train), ("valid", valid)]:
    scaled = scale(X[rows])
    print(f"{name}: mean {scaled.mean().abs():.3f} std {scaled.std():.3f}")


# %% net
def build():
    """Return the network: (N, 30) -> (N,), in float64 like the data."""
    layers = [nn.Linear(30, 16), nn.ReLU(), nn.Linear(16, 1), nn.Flatten(0)]
    return nn.Sequential(*layers).double()


torch.manual_seed(0)
net = build()
logits = net(scale(X[train]))  # (341,)
print("logits:", tuple(logits.shape), logits.dtype)
print("parameters:", sum(p.numel() for p in net.parameters()))

# %% loss
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
loader = DataLoader(
    TensorDataset(scale(X[train]), y[train]),
    batch_size=64,
    shuffle=True,
    generator=torch.Generator().manual_seed(0),
)
print("batches:", len(loader))
print(f"loss before training: {loss_fn(logits, y[train]):.3f}")


# %% evaluate
def evaluate(rows):
    """Return (loss, accuracy) on these rows of the table."""
    net.eval()
    with torch.no_grad():
        logits = net(scale(X[rows]))
    correct = ((logits > 0) == (y[rows] == 1)).sum()
    return loss_fn(logits, y[rows]).item(), correct.item() / len(rows)


# %% loop
history = []
for epoch in range(1, 21):
    net.train()
    for X_batch, y_batch in loader:  # (64, 30), (64,)
        loss = loss_fn(net(X_batch), y_batch)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    (train_loss, _), (valid_loss, _) = evaluate(train), evaluate(valid)
    history.append((train_loss, valid_loss))
    if epoch % 5 == 0:
        print(f"{epoch:2}: train {train_loss:.3f} valid {valid_loss:.3f}")

# %% curve
fig, ax = plt.subplots(figsize=(5.6, 3.0))
ax.plot(range(1, 21), [losses[0] for losses in history], color="black")
ax.plot(range(1, 21), [losses[1] for losses in history], color="#d9480f")
ax.text(20.3, train_loss, "train", va="top")
ax.text(20.3, valid_loss, "valid", color="#d9480f")
ax.set(xlabel="epoch", ylabel="loss", xlim=(0, 23), ylim=(0, None))

# %% baseline
print(f"always benign: {1 - y[test].mean():.3f}")
print(f"net:           {evaluate(test)[1]:.3f}")

# %% confusion
net.eval()
with torch.no_grad():
    p = torch.sigmoid(net(scale(X[test])))  # (114,)
malignant, flagged = y[test] == 1, p > 0.5
print("malignant, flagged:", (malignant & flagged).sum().item())
print("malignant, missed: ", (malignant & ~flagged).sum().item())
print("benign, flagged:   ", (~malignant & flagged).sum().item())
print("benign, passed:    ", (~malignant & ~flagged).sum().item())

# %% roc
order = p.argsort(descending=True)
tpr = malignant[order].cumsum(0) / malignant.sum()  # (114,)
fpr = (~malignant)[order].cumsum(0) / (~malignant).sum()
auc = torch.trapezoid(tpr, fpr)
print(f"AUC = {auc:.3f}")

# %% roc_curve
fig, ax = plt.subplots(figsize=(3.6, 3.4))
ax.plot([0, 1], [0, 1], color="#808080", linestyle=":")
ax.plot([0, *fpr.tolist()], [0, *tpr.tolist()], color="black")
x_half = (~malignant & flagged).sum() / (~malignant).sum()
y_half = (malignant & flagged).sum() / malignant.sum()
ax.plot(x_half, y_half, "o", color="#d9480f")
ax.text(x_half + 0.04, y_half - 0.06, "p > 0.5", color="#d9480f")
ax.set(xlabel="FPR", ylabel="TPR", aspect="equal")


# %% predict
def predict(rows):
    """Return P(malignant) for rows of raw measurements: (N, 30) -> (N,)."""
    net.eval()
    with torch.no_grad():
        return torch.sigmoid(net(scale(rows)))


patients = X[test[-4:]]  # (4, 30)
for p, answer in zip(predict(patients), y[test[-4:]]):
    print(f"p = {p:.3f}  y = {int(answer)}")

# %% unscaled
with torch.no_grad():
    p_raw = torch.sigmoid(net(patients))
for p in p_raw:
    print(f"p = {p:.3f}")

# %% save
file = io.BytesIO()  # in place of "model.pt" | 代替文件 "model.pt"
torch.save({"net": net.state_dict(), "mean": mean, "std": std}, file)
for name, value in net.state_dict().items():
    print(name, tuple(value.shape))

# %% restore
file.seek(0)
saved = torch.load(file, weights_only=True)
same = build()
same.load_state_dict(saved["net"])
same.eval()
with torch.no_grad():
    logits = same((patients - saved["mean"]) / saved["std"])
print("equal:", torch.equal(torch.sigmoid(logits), predict(patients)))
