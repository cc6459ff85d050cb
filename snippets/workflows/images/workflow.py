"""From a folder of images to a saved model | 从一个文件夹的图像到存下来的模型"""
# notes: threads=1 needs=sklearn,PIL

# %% write
import tempfile
from pathlib import Path

from PIL import Image
from sklearn.datasets import load_digits

WORDS = "zero one two three four five six seven eight nine".split()
digits = load_digits()
folder = tempfile.TemporaryDirectory()
root = Path(folder.name)  # or Path("digits") | 也可以写 Path("digits")
for i in range(1797):
    part = "train" if i < 1400 else "test"
    place = root / part / WORDS[digits.target[i]]
    place.mkdir(parents=True, exist_ok=True)
    pixels = (15 * digits.images[i]).astype("uint8")  # (8, 8), 0 ... 240
    Image.fromarray(pixels).save(place / f"{i:04}.png")

# %% look
for part in ("train", "test"):
    files = sorted(root.glob(f"{part}/*/*.png"))
    print(part, len(files), "files, the first:", files[0].relative_to(root))

# %% read
import numpy as np
import torch


def read(file):
    """Return the pixels of an image, gray, 0 to 1 | 返回图像的像素，灰度，0 到 1"""
    with Image.open(file) as image:
        pixels = np.array(image.convert("L"))  # (H, W), uint8
    x = torch.from_numpy(pixels).unsqueeze(0)  # (1, H, W)
    return x.double() / 255  # float64: less rounding | float64：舍入误差小


x = read(root / "train" / "zero" / "0000.png")
print(tuple(x.shape), x.dtype, f"largest: {x.max():.2f}")

# %% classes
places = [place for place in (root / "train").iterdir() if place.is_dir()]
classes = sorted(place.name for place in places)
print(classes[0])

# %% folder
from torch.utils.data import Dataset


class Folder(Dataset):
    """Images in one folder per class | 每个类别一个文件夹的图像"""

    def __init__(self, root, classes):
        self.files = sorted(root.glob("*/*.png"))
        self.classes = classes

    def __len__(self):
        return len(self.files)

    def __getitem__(self, i):
        name = self.files[i].parent.name  # of its folder | 所在文件夹的名字
        return read(self.files[i]), self.classes.index(name)


dataset = Folder(root / "train", classes)
x, label = dataset[1399]
print(dataset.files[1399].relative_to(root), tuple(x.shape), label)

# %% split
from torch.utils.data import DataLoader, random_split

generator = torch.Generator().manual_seed(0)
train_set, valid_set = random_split(dataset, [1000, 400], generator)
X, y = next(iter(DataLoader(train_set, batch_size=1000)))
X_valid, y_valid = next(iter(DataLoader(valid_set, batch_size=400)))
print("X:", tuple(X.shape), X.dtype, " y:", tuple(y.shape), y.dtype)
print("images per class:", y.bincount().tolist())


# %% nearest
def nearest(X, points):
    """Return which point is nearest to each image | 返回离每幅图像最近的是第几个点"""
    distances = torch.cdist(X.flatten(1), points.flatten(1))
    return distances.argmin(dim=1)  # (B,)


def accuracy(guess, y):
    """Return the share of right answers | 返回答对的比例"""
    return (guess == y).double().mean().item()


means = torch.stack([X[y == k].mean(dim=0) for k in range(10)])
print(f"most frequent {accuracy(y.mode().values, y_valid):.2f}")
print(f"nearest mean  {accuracy(nearest(X_valid, means), y_valid):.2f}")
print(f"nearest image {accuracy(y[nearest(X_valid, X)], y_valid):.2f}")

# %% models
from torch import nn


def make_linear():
    """Return one linear layer | 返回一个线性层"""
    torch.manual_seed(0)
    return nn.Sequential(nn.Flatten(), nn.Linear(64, 10)).double()


def make_cnn():
    """Return two convolutions and a linear layer | 返回两层卷积和一个线性层"""
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Conv2d(1, 8, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),  # (B, 8, 4, 4)
        nn.Conv2d(8, 16, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),  # (B, 16, 2, 2)
        nn.Flatten(),
        nn.Linear(64, 10),
    ).double()


for net in (make_linear(), make_cnn()):
    print("parameters:", sum(p.numel() for p in net.parameters()))

# %% shift
from torch.nn import functional as F


def shift(X, generator):
    """Move each image by at most one pixel | 每幅图像至多移动一个像素"""
    wide = F.pad(X, (1, 1, 1, 1))  # (B, 1, 10, 10)
    corners = torch.randint(0, 3, (len(X), 2), generator=generator)
    shifted = []
    for image, (top, left) in zip(wide, corners.tolist()):
        shifted.append(image[:, top : top + 8, left : left + 8])
    return torch.stack(shifted)  # (B, 1, 8, 8)


# %% sheet
import matplotlib.pyplot as plt


def draw(images, names):
    """Draw images in a row, more ink where brighter | 把图像画成一行，越亮颜色越深"""
    fig, axes = plt.subplots(1, len(images), figsize=(6.4, 1.3))
    for ax, image, name in zip(axes, images, names):
        i, j = image[0].nonzero(as_tuple=True)
        ink = image[0, i, j] / image.max()
        ax.scatter(j, i, 56, "#d9480f", marker="s", alpha=ink, linewidths=0)
        ax.set(xlim=(-0.5, 7.5), ylim=(7.5, -0.5), xticks=[], yticks=[])
        ax.set_aspect("equal")
        ax.set_title(name, fontsize=9)
    fig.tight_layout()


same = X[:1].expand(5, 1, 8, 8)
shifted = shift(same, torch.Generator().manual_seed(0))
draw(torch.cat([X[:1], shifted]), ["file"] + ["shifted"] * 5)


# %% fit
def fit(net, X, y, augment):
    """Train for fifteen epochs | 训练十五个轮次"""
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    generator = torch.Generator().manual_seed(0)
    net.train()
    for _ in range(15):
        for rows in torch.randperm(len(y), generator=generator).split(50):
            images = shift(X[rows], generator) if augment else X[rows]
            optimizer.zero_grad()
            loss = loss_fn(net(images), y[rows])
            loss.backward()
            optimizer.step()
    return net.eval()


def classify(net, X):
    """Return the number of the class of each image | 返回每幅图像的类别编号"""
    with torch.no_grad():
        return net(X).argmax(dim=1)  # (B,)


# %% train tol=0.02
X_shifted = shift(X_valid, torch.Generator().manual_seed(1))
linear = fit(make_linear(), X, y, augment=False)
cnn = fit(make_cnn(), X, y, augment=False)
print("        as written  shifted")
for name, net in (("linear", linear), ("CNN", cnn)):
    written = accuracy(classify(net, X_valid), y_valid)
    shifted = accuracy(classify(net, X_shifted), y_valid)
    print(f"{name:6}  {written:10.2f}  {shifted:7.2f}")

# %% augment tol=0.02
linear = fit(make_linear(), X, y, augment=True)
cnn = fit(make_cnn(), X, y, augment=True)
print("        as written  shifted")
for name, net in (("linear", linear), ("CNN", cnn)):
    written = accuracy(classify(net, X_valid), y_valid)
    shifted = accuracy(classify(net, X_shifted), y_valid)
    print(f"{name:6}  {written:10.2f}  {shifted:7.2f}")

# %% rivals
generator = torch.Generator().manual_seed(0)
copies = torch.cat([shift(X, generator) for _ in range(15)])
print("           as written  shifted")
rivals = (("1000", X, y), ("15,000", copies, y.repeat(15)))
for name, points, labels in rivals:
    written = accuracy(labels[nearest(X_valid, points)], y_valid)
    shifted = accuracy(labels[nearest(X_shifted, points)], y_valid)
    print(f"of {name:6}  {written:10.2f}  {shifted:7.2f}")

# %% worst
with torch.no_grad():
    losses = F.cross_entropy(cnn(X_valid), y_valid, reduction="none")
worst = losses.topk(6).indices  # (6,)
guess = classify(cnn, X_valid)
for i in worst.tolist():
    file = dataset.files[valid_set.indices[i]]
    print(file.relative_to(root), "was called", classes[guess[i]])
draw(X_valid[worst], [classes[k] for k in guess[worst]])

# %% test tol=0.02
test_set = Folder(root / "test", classes)  # the classes of training | 训练时的类别
X_test, y_test = next(iter(DataLoader(test_set, batch_size=397)))
X_shifted = shift(X_test, torch.Generator().manual_seed(2))
for name, images in (("as written", X_test), ("shifted", X_shifted)):
    network = accuracy(classify(cnn, images), y_test)
    rival = accuracy(y.repeat(15)[nearest(images, copies)], y_test)
    print(f"{name:10}  CNN {network:.2f}  nearest image {rival:.2f}")


# %% use
def predict(net, classes, file):
    """Return the class of an image, and its probability | 返回图像的类别和它的概率"""
    X = read(file).unsqueeze(0)  # (1, 1, 8, 8)
    with torch.no_grad():
        p = net(X).softmax(dim=1)[0]  # (10,)
    k = p.argmax().item()
    return f"{classes[k]} {p[k]:.2f}"


file = root / "test" / "five" / "1407.png"
print(predict(cnn, classes, file))

# %% invert
from PIL import ImageOps

with Image.open(file) as image:
    ImageOps.invert(image).save(root / "paper.png")
print(predict(cnn, classes, root / "paper.png"))

# %% save
saved = {"classes": classes, "state": cnn.state_dict()}
torch.save(saved, root / "digits.pt")

# %% load
loaded = torch.load(root / "digits.pt")
again = make_cnn()
again.load_state_dict(loaded["state"])
print(predict(again.eval(), loaded["classes"], file))
folder.cleanup()
