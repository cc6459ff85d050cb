"""Ten digits, five models | 十个数字，五个模型"""
# notes: threads=1 needs=sklearn

# %% data
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64), float64
y = torch.tensor(digits.target)  # (1797,), int64
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
X_train, y_train = X[order[:1437]], y[order[:1437]]
X_test, y_test = X[order[1437:]], y[order[1437:]]
print("to train:", len(y_train), " to test:", len(y_test))

# %% fit
loss_fn = nn.CrossEntropyLoss()


def fit(net, X, y, epochs):
    """Train on shuffled batches of 64 | 打乱次序，每批 64 行地训练"""
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    generator = torch.Generator().manual_seed(0)
    for _ in range(epochs):
        order = torch.randperm(len(y), generator=generator)
        for rows in order.split(64):
            optimizer.zero_grad()
            loss = loss_fn(net(X[rows]), y[rows])
            loss.backward()
            optimizer.step()


# %% models
common = y_train.mode().values  # the most frequent digit | 最常见的数字
means = torch.stack([X_train[y_train == k].mean(dim=0) for k in range(10)])
torch.manual_seed(0)
linear = nn.Linear(64, 10).double()
fit(linear, X_train, y_train, epochs=20)
torch.manual_seed(0)
mlp = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).double()
fit(mlp, X_train, y_train, epochs=20)

# %% table
with torch.no_grad():
    guesses = {
        "most frequent": common.expand(len(y_test)),
        "nearest mean": torch.cdist(X_test, means).argmin(dim=1),
        "linear layer": linear(X_test).argmax(dim=1),
        "two layers": mlp(X_test).argmax(dim=1),
        "nearest image": y_train[torch.cdist(X_test, X_train).argmin(dim=1)],
    }
for name, guess in guesses.items():
    print(f"{name:13} {(guess == y_test).sum().item():3} of {len(y_test)}")

# %% sizes
print("nearest mean: ", means.numel())
print("linear layer: ", sum(p.numel() for p in linear.parameters()))
print("two layers:   ", sum(p.numel() for p in mlp.parameters()))
print("nearest image:", X_train.numel())
