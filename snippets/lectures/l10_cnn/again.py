"""The same with other digits and three starts | 换一种数字，换三个起点"""
# notes: threads=1 needs=sklearn

# %% starts tol=0.02
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = (torch.tensor(digits.data) / 16).float().reshape(-1, 1, 8, 8)
y = torch.tensor(digits.target)
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train, test = order[:1400], order[1400:]


def scramble(X, seed):
    """Put the pixels of each image into a new order | 每幅图的像素按一个新次序排"""
    generator = torch.Generator().manual_seed(seed)
    places = torch.randperm(64, generator=generator)
    return X.flatten(1)[:, places].reshape(-1, 1, 8, 8)


def make_cnn():
    """Return two convolutions and a classifier | 返回两层卷积和一个分类器"""
    return nn.Sequential(
        nn.Conv2d(1, 8, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(64, 10),
    )


def make_mlp():
    """Return a network of linear layers | 返回只有线性层的网络"""
    layers = [nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)]
    return nn.Sequential(nn.Flatten(), *layers)


def accuracy(make, X, seed):
    """Train a new network; return its accuracy | 训练一个新网络，返回准确率"""
    torch.manual_seed(seed)
    net, loss_fn = make(), nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    generator = torch.Generator().manual_seed(0)
    for _ in range(3):
        for rows in train[torch.randperm(1400, generator=generator)].split(50):
            optimizer.zero_grad()
            loss = loss_fn(net(X[rows]), y[rows])
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        right = (net(X[test]).argmax(dim=1) == y[test]).sum().item()
    return right / len(test)


for name, make in (("CNN", make_cnn), ("MLP", make_mlp)):
    for kind in ("as it is", "scrambled"):
        shares = []
        for seed in range(3):
            images = X if kind == "as it is" else scramble(X, seed)
            shares.append(f"{accuracy(make, images, seed):.2f}")
        print(f"{name}, {kind:9}  {'  '.join(shares)}")
