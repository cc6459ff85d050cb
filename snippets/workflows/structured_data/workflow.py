"""From a table to a saved model in six steps | 六步走：从一张表格到一个存下来的模型"""
# notes: threads=1 needs=sklearn

# %% load
import torch
from sklearn.datasets import load_breast_cancer

table = load_breast_cancer()
X = torch.tensor(table.data, dtype=torch.float32)  # (569, 30)
y = torch.tensor(1.0 - table.target, dtype=torch.float32)  # 1: malignant | 1 表示恶性
print("X:", tuple(X.shape), X.dtype)
print("y:", tuple(y.shape), "malignant:", int(y.sum()))
print("missing:", int(X.isnan().sum()))

# %% columns
names = table.feature_names.tolist()
for name in ["mean radius", "mean area", "mean smoothness", "worst area"]:
    column = X[:, names.index(name)]
    low, mean, high = column.min(), column.mean(), column.max()
    print(f"{name:16} {low:9.3f} {mean:9.3f} {high:9.3f}")

# %% split
from sklearn.model_selection import train_test_split

rest, test = train_test_split(
    range(569),
    test_size=114,
    stratify=y,
    random_state=0,
)
train, valid = train_test_split(
    rest,
    test_size=114,
    stratify=y[rest],
    random_state=0,
)
for name, rows in [("train", train), ("valid", valid), ("test", test)]:
    print(f"{name:5} {len(rows):3} malignant: {y[rows].mean():.3f}")

# %% scaled
from torch import nn


class Scaled(nn.Module):
    """Scale each column, then apply a network | 先缩放每一列，再交给网络"""

    def __init__(self, X_train, net):
        super().__init__()
        self.register_buffer("mean", X_train.mean(dim=0))  # (D,)
        self.register_buffer("std", X_train.std(dim=0))  # (D,)
        self.net = net

    def forward(self, X):
        scaled = (X - self.mean) / self.std  # (B, D)
        return self.net(scaled).squeeze(1)  # (B, 1) -> (B,)


# %% models
def linear(X_train):
    """Return one weight per column and a bias | 每列一个权重，加一个偏置"""
    return Scaled(X_train, nn.Linear(30, 1))


def network(X_train):
    """Return a network with 16 hidden units | 有 16 个隐藏单元的网络"""
    layers = [nn.Linear(30, 16), nn.ReLU(), nn.Linear(16, 1)]
    return Scaled(X_train, nn.Sequential(*layers))


X_train, y_train = X[train], y[train]  # (341, 30), (341,)
for build in (linear, network):
    torch.manual_seed(0)
    model = build(X_train)
    numbers = sum(p.numel() for p in model.parameters())
    shape = tuple(model(X_train).shape)
    print(f"{build.__name__:7} parameters: {numbers:3} logits: {shape}")

# %% loss
loss_fn = nn.BCEWithLogitsLoss()
logits = torch.tensor([0.0, 3.0, -3.0])  # unsure, right, wrong | 拿不准、对、错
answers = torch.tensor([1.0, 1.0, 1.0])
for logit, answer in zip(logits, answers):
    p = torch.sigmoid(logit)
    print(f"p = {p:.3f} loss = {loss_fn(logit, answer):.3f}")


# %% evaluate
def evaluate(model, X, y):
    """Return (loss, number of correct rows) | 损失，答对的行数"""
    model.eval()
    with torch.no_grad():
        logits = model(X)
    correct = ((logits > 0) == (y == 1)).sum()
    return nn.BCEWithLogitsLoss()(logits, y).item(), correct.item()


# %% fit
def fit(model, X_train, y_train, X_valid, y_valid, epochs):
    """Train, go back to the best epoch, return losses | 训练，退回最好的一轮"""
    loss_fn = nn.BCEWithLogitsLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    history, best_loss, best = [], float("inf"), {}
    for epoch in range(epochs):
        model.train()
        optimizer.zero_grad()
        loss = loss_fn(model(X_train), y_train)
        loss.backward()
        optimizer.step()
        valid_loss, _ = evaluate(model, X_valid, y_valid)
        history.append((loss.item(), valid_loss))
        if valid_loss < best_loss:
            best_loss = valid_loss
            now = model.state_dict()
            best = {name: now[name].clone() for name in now}
    model.load_state_dict(best)
    return history


# %% train
X_valid, y_valid = X[valid], y[valid]  # (114, 30), (114,)
models, histories = {}, {}
for build in (linear, network):
    torch.manual_seed(0)
    model = build(X_train)
    history = fit(model, X_train, y_train, X_valid, y_valid, epochs=400)
    models[build.__name__], histories[build.__name__] = model, history
    print(build.__name__)
    for epoch in (50, 100, 200, 400):
        train_loss, valid_loss = history[epoch - 1]
        print(f"{epoch:4}: train {train_loss:.3f} valid {valid_loss:.3f}")

# %% curve
import matplotlib.pyplot as plt

epochs = list(range(10, 401, 10))
fig, ax = plt.subplots(figsize=(5.6, 3.0), layout="constrained")
for name, style in (("linear", ":"), ("network", "-")):
    train_losses = [histories[name][epoch - 1][0] for epoch in epochs]
    valid_losses = [histories[name][epoch - 1][1] for epoch in epochs]
    ax.plot(epochs, train_losses, style, color="black")
    ax.plot(epochs, valid_losses, style, color="#d9480f", label=name)
ax.set(xlabel="epoch", ylabel="loss", ylim=(0, 0.2))
ax.legend(frameon=False)

# %% choose
for name, model in models.items():
    loss, correct = evaluate(model, X_valid, y_valid)
    print(f"{name:7} valid loss {loss:.3f} correct {correct} of {len(valid)}")

# %% test
X_test, y_test = X[test], y[test]  # (114, 30), (114,)
majority = (y_test == 0).sum().item()

area = X[:, names.index("worst area")]
best, cut = 0, 0.0
for candidate in area[train].unique():
    correct = ((area[train] > candidate) == (y_train == 1)).sum().item()
    if correct > best:
        best, cut = correct, candidate
column = ((area[test] > cut) == (y_test == 1)).sum().item()

print("always benign:", majority)
print("one column:   ", column)
for name, model in models.items():
    print(f"{name + ':':13}", evaluate(model, X_test, y_test)[1])
print("of", len(test))

# %% confusion
model = models["linear"]
model.eval()
with torch.no_grad():
    logits = model(X_test)  # (114,)
malignant, flagged = y_test == 1, logits > 0
print("malignant, flagged:", (malignant & flagged).sum().item())
print("malignant, missed: ", (malignant & ~flagged).sum().item())
print("benign, flagged:   ", (~malignant & flagged).sum().item())
print("benign, passed:    ", (~malignant & ~flagged).sum().item())

# %% roc
order = logits.argsort(descending=True)
tpr = malignant[order].cumsum(0) / malignant.sum()  # (114,)
fpr = (~malignant)[order].cumsum(0) / (~malignant).sum()
print("ties:", len(logits) - len(logits.unique()))
print(f"AUC = {torch.trapezoid(tpr, fpr):.3f}")

# %% roc_curve
fig, ax = plt.subplots(figsize=(3.6, 3.4), layout="constrained")
ax.plot([0, 1], [0, 1], color="#808080", linestyle=":")
ax.plot(fpr.tolist(), tpr.tolist(), color="black")
x_half = (~malignant & flagged).sum() / (~malignant).sum()
y_half = (malignant & flagged).sum() / malignant.sum()
ax.plot(x_half, y_half, "o", color="#d9480f")
ax.text(x_half + 0.04, y_half - 0.06, "p > 0.5", color="#d9480f")
ax.set(xlabel="FPR", ylabel="TPR", aspect="equal")


# %% predict
def predict(model, rows):
    """Return P(malignant) for raw rows, (B, 30) -> (B,) | 每行是恶性的概率"""
    model.eval()
    with torch.no_grad():
        return torch.sigmoid(model(rows))


patients = X[test[-4:]]  # (4, 30)
with torch.no_grad():
    logits = model(patients)
for i, p in enumerate(predict(model, patients)):
    answer = y_test[i - 4]
    print(f"logit {logits[i]:6.2f}  p {p:.2f}  {p > 0.5}  y {answer:.0f}")

# %% unscaled
with torch.no_grad():
    p_raw = torch.sigmoid(model.net(patients).squeeze(1))
for p in p_raw:
    print(f"p = {p:.2f}")

# %% save
import io

file = io.BytesIO()  # in place of "model.pt" | 代替文件 "model.pt"
torch.save(model.state_dict(), file)
for name, value in model.state_dict().items():
    print(name, tuple(value.shape))

# %% restore
file.seek(0)
same = linear(torch.zeros(2, 30))  # the right shapes, no data | 形状对就行，不需要数据
same.load_state_dict(torch.load(file))
before, after = predict(model, patients), predict(same, patients)
print("equal:", torch.equal(before, after))
