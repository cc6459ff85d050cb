"""Networks that start without differences | 起点没有差别的网络"""
# notes: threads=1 needs=sklearn

# %% answer
import torch
from sklearn.datasets import load_breast_cancer
from torch import nn

table = load_breast_cancer()
X = torch.tensor(table.data)  # (569, 30), float64
y = torch.tensor(1.0 - table.target)  # 1: malignant | 1 表示恶性
order = torch.randperm(569, generator=torch.Generator().manual_seed(0))
train, test = order[:400], order[400:]
X = (X - X[train].mean(dim=0)) / X[train].std(dim=0)

for start in (0.0, 0.1):
    net = nn.Sequential(nn.Linear(30, 8), nn.Tanh(), nn.Linear(8, 1))
    net = net.double()
    for p in net.parameters():
        nn.init.constant_(p, start)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    loss_fn = nn.BCEWithLogitsLoss()
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(net(X[train]).squeeze(1), y[train])
        loss.backward()
        optimizer.step()
    hidden = net[0].weight.detach()  # (8, 30)
    moved = bool((hidden != start).any())
    alike = torch.allclose(hidden, hidden[:1].expand(8, 30))
    print(f"start {start}: hidden moved: {moved}, all alike: {alike}")
    assert alike and moved == (start > 0)
