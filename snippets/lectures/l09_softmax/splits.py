"""Four more splits of the digits | 数字的另外四种分法"""
# notes: threads=1 needs=sklearn

# %% splits
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64), float64
y = torch.tensor(digits.target)  # (1797,), int64
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


names = ("nearest mean", "linear layer", "two layers", "nearest image")
right = {name: [] for name in names}
for seed in range(1, 5):
    order = torch.randperm(1797, generator=torch.Generator().manual_seed(seed))
    X_train, y_train = X[order[:1437]], y[order[:1437]]
    X_test, y_test = X[order[1437:]], y[order[1437:]]
    means = torch.stack([X_train[y_train == k].mean(dim=0) for k in range(10)])
    torch.manual_seed(0)
    linear = nn.Linear(64, 10).double()
    fit(linear, X_train, y_train, epochs=20)
    torch.manual_seed(0)
    mlp = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    fit(mlp.double(), X_train, y_train, epochs=20)
    with torch.no_grad():
        guesses = (
            torch.cdist(X_test, means).argmin(dim=1),
            linear(X_test).argmax(dim=1),
            mlp(X_test).argmax(dim=1),
            y_train[torch.cdist(X_test, X_train).argmin(dim=1)],
        )
    for name, guess in zip(names, guesses, strict=True):
        right[name].append((guess == y_test).sum().item())
for name in names:
    print(f"{name:13}", right[name])
