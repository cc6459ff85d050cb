"""Six models on one table | 一张表，六个模型"""
# notes: threads=1 needs=sklearn

# %% data
import torch
from sklearn.datasets import load_breast_cancer
from torch import nn

table = load_breast_cancer()
X = torch.tensor(table.data)  # (569, 30), float64
y = torch.tensor(1.0 - table.target)  # 1: malignant | 1 表示恶性
order = torch.randperm(569, generator=torch.Generator().manual_seed(0))
train, test = order[:400], order[400:]
X = (X - X[train].mean(dim=0)) / X[train].std(dim=0)
print("test rows:", len(test))
print("benign:", (y[test] == 0).sum().item())


# %% make
def make(widths, activation):
    """Return linear layers with activations between | 返回中间有激活函数的几层"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(widths[0], widths[1]))
    for k in range(1, len(widths) - 1):
        net.append(activation())
        net.append(nn.Linear(widths[k], widths[k + 1]))
    return net.double()


# %% fit
loss_fn = nn.BCEWithLogitsLoss()


def fit(net, X, y, steps=200):
    """Train on all rows at once | 每一步都用全部的行"""
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = loss_fn(net(X).squeeze(1), y)
        loss.backward()
        optimizer.step()


def score(net, X, y):
    """Return the loss and how many rows are right | 返回损失，以及对了多少行"""
    with torch.no_grad():
        logits = net(X).squeeze(1)
    right = ((logits > 0) == (y == 1)).sum().item()
    return loss_fn(logits, y).item(), right


def report(name, net, X):
    """Train, and print a line of the table | 训练，打印表里的一行"""
    fit(net, X[train], y[train])
    size = sum(p.numel() for p in net.parameters())
    on_train = score(net, X[train], y[train])[0]
    on_test, right = score(net, X[test], y[test])
    print(f"{name:12} {size:4}  {on_train:.3f}  {on_test:.3f}  {right}")


# %% simple
print(f"{'':12} size  train  test   right")
report("worst area", make([1, 1], None), X[:, 23:24])
report("linear", make([30, 1], None), X)

# %% deep
print(f"{'':12} size  train  test   right")
report("sigmoid", make([30, 8, 6, 4, 1], nn.Sigmoid), X)
report("tanh", make([30, 8, 6, 4, 1], nn.Tanh), X)
report("ReLU", make([30, 8, 6, 4, 1], nn.ReLU), X)
report("ReLU, wide", make([30, 64, 64, 1], nn.ReLU), X)

# %% spread
print("          after the layers of 8, 6, 4, and 1")
for activation in (nn.Sigmoid, nn.Tanh, nn.ReLU):
    H, spread = X[train], []
    for module in make([30, 8, 6, 4, 1], activation):
        H = module(H)
        if isinstance(module, nn.Linear):
            spread.append(f"{H.std(dim=0).mean().item():.3f}")
    print(f"{activation.__name__:8}", spread)

# %% slope
z = torch.arange(-50, 51) / 10  # -5.0, -4.9, ..., 5.0
for function in (torch.sigmoid, torch.tanh):
    z.requires_grad_()
    (slope,) = torch.autograd.grad(function(z).sum(), z)
    print(f"{function.__name__:7}: steepest slope {slope.max().item():.2f}")


# %% norms
def norms(widths, activation):
    """Return the gradient norm of each layer | 返回各层梯度的范数"""
    net = make(widths, activation)
    loss_fn(net(X[train]).squeeze(1), y[train]).backward()
    weights = [p.grad for p in net.parameters() if p.ndim == 2]
    return [w.norm().item() for w in weights]


ten_layers = [30] + [16] * 9 + [1]
for activation in (nn.Sigmoid, nn.Tanh, nn.ReLU):
    found = norms(ten_layers, activation)
    first, last = f"{found[0]:.0e}", f"{found[-1]:.0e}"
    print(f"{activation.__name__:8} first {first}, last {last}")

# %% shuffled
torch.manual_seed(1)
lots = y[train][torch.randperm(400)]  # labels drawn by lot | 标签是抽签来的
print("benign by lot:", (lots == 0).sum().item(), "of 400")

# %% learn
for name, widths in (("linear", [30, 1]), ("wide", [30, 64, 64, 1])):
    net = make(widths, nn.ReLU)
    fit(net, X[train], lots, steps=400)
    print(f"{name:6} right: {score(net, X[train], lots)[1]} of 400")

# %% wrong
for name, widths in (("linear", [30, 1]), ("wide", [30, 64, 64, 1])):
    net = make(widths, nn.ReLU)
    fit(net, X[train], y[train])
    print(f"{name:6} right in training: {score(net, X[train], y[train])[1]}")
    with torch.no_grad():
        logits = net(X[test]).squeeze(1)
    wrong = (logits > 0) != (y[test] == 1)
    loss = loss_fn(logits[wrong], y[test][wrong]).item()
    print(f"{name:6} wrong in the test: {wrong.sum().item()}, loss {loss:.1f}")
