"""Networks that start without differences | 起点没有差别的网络"""
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


# %% train
def trained(activation, start):
    """Return a network trained from equal weights | 返回从相同权重开始训练的网络"""
    net = nn.Sequential(nn.Linear(30, 8), activation(), nn.Linear(8, 1))
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
    return net


# %% answer
for activation in (nn.Tanh, nn.Sigmoid):
    for start in (0.0, 0.1):
        net = trained(activation, start)
        hidden = net[0].weight.detach()  # (8, 30)
        moved = bool((hidden != start).any())
        alike = torch.allclose(hidden, hidden[:1].expand(8, 30))
        name = activation.__name__
        print(f"{name:7} from {start}: moved: {moved}, all alike: {alike}")
        assert alike
        assert moved or (name, start) == ("Tanh", 0.0)
        assert net[2].bias.item() != start
