"""A classifier for wines, from an empty file | 从空文件写起的葡萄酒分类器"""
# notes: threads=1 needs=sklearn

# %% data
import torch
from notes_toolbox.your_classifier import check, task, test
from torch import nn

data = task("wine")
print("rows:", list(data.X_train.shape), data.X_train.dtype)
print("rows per class:", data.y_train.bincount().tolist())
spread = data.X_train.std(dim=0)  # (13,)
print(f"spread: {spread.min().item():.2f} to {spread.max().item():.0f}")
print("gaps:", data.X_train.isnan().sum().item())
print("validation:", len(data.X_valid))


# %% one_class
def one_class(rows):
    """Return class 1 for each row | 每行都回答类别 1"""
    return torch.full((len(rows),), 1)


answers = one_class(data.X_valid)
print("one class:", (answers == data.y_valid).sum().item())


# %% nearest
mean, std = data.X_train.mean(dim=0), data.X_train.std(dim=0)
Z, Z_valid = (data.X_train - mean) / std, (data.X_valid - mean) / std
means = [Z[data.y_train == c].mean(dim=0) for c in range(3)]
distances = torch.cdist(Z_valid, torch.stack(means))  # (35, 3)
right = (distances.argmin(dim=1) == data.y_valid).sum().item()
print("nearest mean:", right)
print(data.baselines)
assert right == data.baselines["nearest mean"]


# %% classifier
class Classifier(nn.Module):
    """A network that scales its rows itself | 自己缩放各行的网络"""

    def __init__(self, net, X_train):
        super().__init__()
        self.net = net
        self.register_buffer("mean", X_train.mean(dim=0))
        self.register_buffer("std", X_train.std(dim=0))

    def forward(self, rows):
        return self.net((rows - self.mean) / self.std)  # (B, classes)

    @torch.no_grad()
    def predict(self, rows):
        self.eval()
        return self(rows).argmax(dim=1)  # (B,)


# %% fit
def fit(model, X, y):
    """Take 200 steps with all rows | 用全部的行走 200 步"""
    model.train()
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(model(X), y)
        loss.backward()
        optimizer.step()


# %% linear
torch.manual_seed(0)
linear = Classifier(nn.Linear(13, 3).double(), data.X_train)
fit(linear, data.X_train, data.y_train)
check(linear.predict, "wine")


# %% make
def make(width, seed):
    """Return a network with one hidden layer | 返回有一个隐藏层的网络"""
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(13, width), nn.ReLU(), nn.Linear(width, 3))
    return Classifier(net.double(), data.X_train)


# %% net
net = make(32, seed=0)
fit(net, data.X_train, data.y_train)
assert check(net.predict, "wine")


# %% choose
def right_rows(model, X, y):
    """Count the right answers | 数一数答对几行"""
    return (model.predict(X) == y).sum().item()


print("width  right, five seeds")
for width in (2, 8, 32):
    on_valid = []
    for seed in range(5):
        net = make(width, seed)
        fit(net, data.X_train, data.y_train)
        on_valid.append(right_rows(net, data.X_valid, data.y_valid))
    print(f"{width:5}  {on_valid}")


# %% own_scale
class OwnScale(Classifier):
    """Scales rows with their own mean and std | 用各行自己的均值和标准差缩放"""

    def forward(self, rows):
        Z = (rows - rows.mean(dim=0)) / rows.std(dim=0)
        return self.net(Z)  # (B, classes)


hasty = OwnScale(linear.net, data.X_train)
print("all at once:", right_rows(hasty, data.X_valid, data.y_valid))

# %% alone
first = data.y_valid == 0
found = right_rows(hasty, data.X_valid[first], data.y_valid[first])
print("class 0 by itself:", found, "of", first.sum().item())

# %% test
assert test(linear.predict, "wine")
