"""The columns in a different order | 各列换一个次序"""
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


# %% answer
def trained(X, y):
    """Return a linear layer trained from zero | 返回从零开始训练的线性层"""
    layer = nn.Linear(30, 1).double()
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    loss_fn = nn.BCEWithLogitsLoss()
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(layer(X).squeeze(1), y)
        loss.backward()
        optimizer.step()
    print(f"loss = {loss.item():.4f}")
    return layer.weight.detach().squeeze(0)  # (30,)


columns = torch.randperm(30, generator=torch.Generator().manual_seed(1))
w = trained(X[train], y[train])
w_mixed = trained(X[train][:, columns], y[train])
same = torch.allclose(w_mixed, w[columns])
print("same weights, in the new order:", same)
assert same
