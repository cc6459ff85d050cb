"""Three ways to free the sigmoid network | 让 sigmoid 网络动起来的三种办法"""
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


# %% functions
def make():
    """Return the network 30-8-6-4-1 with sigmoids | 返回用 sigmoid 的 30-8-6-4-1"""
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Linear(30, 8),
        nn.Sigmoid(),
        nn.Linear(8, 6),
        nn.Sigmoid(),
        nn.Linear(6, 4),
        nn.Sigmoid(),
        nn.Linear(4, 1),
    ).double()


def right_after(net, optimizer, steps):
    """Train; return how many test rows are right | 训练，返回对了多少测试行"""
    loss_fn = nn.BCEWithLogitsLoss()
    for _ in range(steps):
        optimizer.zero_grad()
        loss = loss_fn(net(X[train]).squeeze(1), y[train])
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        logits = net(X[test]).squeeze(1)
    return ((logits > 0) == (y[test] == 1)).sum().item()


def sgd(net):
    """Return the optimizer of this page | 返回本页的优化器"""
    return torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)


# %% answer
found = {}
net = make()
found["more steps"] = right_after(net, sgd(net), steps=1000)
net = make()
adam = torch.optim.Adam(net.parameters(), lr=0.01)
found["Adam"] = right_after(net, adam, steps=200)
net = make()
with torch.no_grad():
    for p in net.parameters():
        p.mul_(6)
found["larger weights"] = right_after(net, sgd(net), steps=200)
print(found)
assert min(found.values()) >= 155
