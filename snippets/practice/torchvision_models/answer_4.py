"""Does pre-training on 0 to 4 help with 5 to 9 | 先学 0–4，对 5–9 有帮助吗"""
# notes: threads=1 needs=sklearn

# %% data
import copy

import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64), float64
y = torch.tensor(digits.target)  # (1797,)
X_old, y_old = X[y < 5], y[y < 5]
X_new, y_new = X[y >= 5], y[y >= 5] - 5


# %% functions
def make_net():
    """Return a body and a head | 返回主干和头"""
    first, second = nn.Linear(64, 64), nn.Linear(64, 32)
    body = nn.Sequential(first, nn.ReLU(), second, nn.ReLU())
    return nn.Sequential(body, nn.Linear(32, 5)).double()


def fit(net, X, y):
    """Take 200 steps with what is not frozen | 用没有冻结的参数走 200 步"""
    trainable = [p for p in net.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(trainable, lr=0.01)
    loss_fn = nn.CrossEntropyLoss()
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()


def accuracy(net, X, y):
    """Return the share of right answers | 返回答对的比例"""
    with torch.no_grad():
        return (net(X).argmax(dim=1) == y).double().mean().item()


# %% split
def split(seed):
    """Return five rows per class, and the others | 返回每类五行，以及其余的行"""
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(y_new), generator=generator)
    few = []
    for k in range(5):
        few.append(order[y_new[order] == k][:5])
    few = torch.cat(few)  # (25,)
    rest = torch.ones(len(y_new), dtype=torch.bool)
    rest[few] = False
    return few, rest


# %% answer
print("linear scratch tuned frozen")
for seed in range(3):
    torch.manual_seed(seed)
    few, rest = split(seed)
    pretrained = make_net()
    fit(pretrained, X_old, y_old)
    tuned, frozen = copy.deepcopy(pretrained), copy.deepcopy(pretrained)
    frozen[0].requires_grad_(False)
    tuned[1], frozen[1] = nn.Linear(32, 5).double(), nn.Linear(32, 5).double()
    found = []
    for net in (nn.Linear(64, 5).double(), make_net(), tuned, frozen):
        fit(net, X_new[few], y_new[few])
        found.append(accuracy(net, X_new[rest], y_new[rest]))
    print("   ".join(f"{a:.2f}" for a in found))
    assert found[3] < min(found[:3]) - 0.1
    assert found[2] < found[1] + 0.02  # tuned, scratch | 接着训练，从头训练
    assert max(found[:3]) - found[0] < 0.05
