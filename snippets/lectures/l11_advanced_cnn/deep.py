"""Deep networks with and without shortcuts | 深的网络，有捷径和没有捷径"""
# notes: threads=1 needs=sklearn

# %% data
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64), float64
y = torch.tensor(digits.target)
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train, test = order[:1437], order[1437:]
print("test rows:", len(test))
print("most frequent digit:", y[test].bincount().max().item(), "rows")


# %% net
class Deep(nn.Module):
    """Blocks of two linear layers | 每块两个线性层"""

    def __init__(self, depth, shortcut):
        super().__init__()
        self.shortcut = shortcut
        self.start = nn.Linear(64, 32)
        self.first = nn.ModuleList()
        self.second = nn.ModuleList()
        for _ in range(depth // 2):
            self.first.append(nn.Linear(32, 32))
            self.second.append(nn.Linear(32, 32))
        self.end = nn.Linear(32, 10)

    def forward(self, X):
        H = torch.relu(self.start(X))  # (B, 32)
        for first, second in zip(self.first, self.second, strict=True):
            f = second(torch.relu(first(H)))
            if self.shortcut:
                f = H + f
            H = torch.relu(f)
        return self.end(H)  # (B, 10)


# %% norms
loss_fn = nn.CrossEntropyLoss()


def report(net):
    """Print the loss and two gradient norms | 打印损失和两个梯度范数"""
    loss = loss_fn(net(X[train]), y[train])
    loss.backward()
    first = net.first[0].weight.grad.norm().item()
    last = net.second[-1].weight.grad.norm().item()
    print(f"{net.shortcut!s:8}  {loss.item():.0e}  {first:.0e}  {last:.0e}")


print("shortcut  loss   first  last")
for shortcut in (False, True):
    torch.manual_seed(0)
    report(Deep(50, shortcut).double())

# %% images
for shortcut in (False, True):
    torch.manual_seed(0)
    with torch.no_grad():
        logits = Deep(50, shortcut).double()(X[train])  # (1437, 10)
    print(f"{shortcut!s:8}  {logits.std(dim=0).mean().item():.2f}")


# %% larger
def enlarge(net):
    """Draw larger weights, the biases become 0 | 权重重新取大些，偏置取 0"""
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)


print("shortcut  loss   first  last")
for shortcut in (False, True):
    torch.manual_seed(0)
    net = Deep(50, shortcut).double()
    enlarge(net)
    report(net)


# %% fit
def fit(net, num_epochs=5):
    """Train; return the accuracy on the test rows | 训练，返回测试行的准确率"""
    loader = DataLoader(
        TensorDataset(X[train], y[train]),
        batch_size=64,
        shuffle=True,
        generator=torch.Generator().manual_seed(0),
    )
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
    for _ in range(num_epochs):
        for X_batch, y_batch in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(X_batch), y_batch)
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        right = net(X[test]).argmax(dim=1) == y[test]
    return right.double().mean().item()


# %% linear tol=0.02
for num_epochs in (5, 20):
    torch.manual_seed(0)
    accuracy = fit(nn.Linear(64, 10).double(), num_epochs)
    print(f"{num_epochs:2} epochs: {accuracy:.2f}")

# %% depth tol=0.02
print("depth  plain  shortcut")
for depth in (2, 20, 40):
    accuracies = []
    for shortcut in (False, True):
        torch.manual_seed(0)
        accuracies.append(fit(Deep(depth, shortcut).double()))
    print(f"{depth:5}  {accuracies[0]:5.2f}  {accuracies[1]:8.2f}")

# %% longer tol=0.02
torch.manual_seed(0)
print(f"{fit(Deep(2, shortcut=True).double(), 20):.2f}")
