"""More than the size of the gradient | 不只是梯度的大小"""
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


# %% functions
loss_fn = nn.CrossEntropyLoss()


def enlarge(net):
    """Draw larger weights, the biases become 0 | 权重重新取大些，偏置取 0"""
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)


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


# %% measure
def make(depth, shortcut):
    """Return a network, large weights if plain | 返回网络，没有捷径就取大权重"""
    torch.manual_seed(0)
    net = Deep(depth, shortcut).double()
    if not shortcut:
        enlarge(net)
    return net


def gradient(net):
    """Return all gradients as one vector | 把所有梯度连成一个向量返回"""
    net.zero_grad()
    loss_fn(net(X[train]), y[train]).backward()
    return torch.cat([p.grad.flatten() for p in net.parameters()])


# %% answer tol=0.02
accuracies = []
print("depth  shortcut  cosine  accuracy")
for depth, shortcut in ((2, False), (40, False), (40, True)):
    net = make(depth, shortcut)
    before = gradient(net)
    torch.optim.Adam(net.parameters(), lr=1e-3).step()
    cosine = torch.cosine_similarity(before, gradient(net), dim=0).item()
    accuracies.append(fit(make(depth, shortcut)))
    print(f"{depth:5}  {shortcut!s:8}  {cosine:6.1f}  {accuracies[-1]:8.2f}")
assert accuracies[1] + 0.2 < accuracies[2]
