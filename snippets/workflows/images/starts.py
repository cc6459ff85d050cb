"""Two more splits and starts | 再换两种分法和起点"""
# notes: threads=1 needs=sklearn

# %% starts tol=0.02
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F

digits = load_digits()
images = (15 * torch.tensor(digits.images)).to(torch.uint8).unsqueeze(1)
X, y = images.double() / 255, torch.tensor(digits.target)  # (1797, 1, 8, 8)


def shift(X, generator):
    """Move each image by at most one pixel | 每幅图像至多移动一个像素"""
    wide = F.pad(X, (1, 1, 1, 1))  # (B, 1, 10, 10)
    corners = torch.randint(0, 3, (len(X), 2), generator=generator)
    shifted = []
    for image, (top, left) in zip(wide, corners.tolist()):
        shifted.append(image[:, top : top + 8, left : left + 8])
    return torch.stack(shifted)  # (B, 1, 8, 8)


def fit(rows, augment, seed):
    """Return a CNN trained on these rows | 返回用这些行训练的 CNN"""
    torch.manual_seed(seed)
    net = nn.Sequential(
        nn.Conv2d(1, 8, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(64, 10),
    ).double()
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    generator = torch.Generator().manual_seed(seed)
    for _ in range(15):
        order = torch.randperm(len(rows), generator=generator)
        for batch in rows[order].split(50):
            inputs = shift(X[batch], generator) if augment else X[batch]
            optimizer.zero_grad()
            loss = loss_fn(net(inputs), y[batch])
            loss.backward()
            optimizer.step()
    return net


print("split  answers by     as written  shifted")
for seed in (1, 2):
    generator = torch.Generator().manual_seed(seed)
    train, valid = torch.randperm(1400, generator=generator).split([1000, 400])
    shifted = shift(X[valid], generator)
    plain, augmented = fit(train, False, seed), fit(train, True, seed)
    for name in ("CNN", "CNN augmented", "nearest image"):
        shares = []
        for inputs in (X[valid], shifted):
            if name == "nearest image":
                distances = torch.cdist(inputs.flatten(1), X[train].flatten(1))
                guess = y[train][distances.argmin(dim=1)]
            else:
                net = plain if name == "CNN" else augmented
                with torch.no_grad():
                    guess = net(inputs).argmax(dim=1)
            shares.append((guess == y[valid]).double().mean().item())
        print(f"{seed:5}  {name:13}  {shares[0]:10.2f}  {shares[1]:7.2f}")
