"""Bug: no row is judged benign | 错误：没有一行判成良性"""
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

# %% bug
torch.manual_seed(0)
net = nn.Sequential(
    nn.Linear(30, 8),
    nn.ReLU(),
    nn.Linear(8, 1),
    nn.ReLU(),
).double()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
loss_fn = nn.BCEWithLogitsLoss()
for _ in range(200):
    optimizer.zero_grad()
    loss = loss_fn(net(X[train]).squeeze(1), y[train])
    loss.backward()
    optimizer.step()
with torch.no_grad():
    p = torch.sigmoid(net(X[test]))
print(f"loss = {loss.item():.3f}")
print(f"smallest probability = {p.min().item():.3f}")
