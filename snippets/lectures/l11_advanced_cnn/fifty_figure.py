"""Gradient norms of fifty layers | 五十层的梯度范数"""
# notes: threads=1 needs=sklearn

# %% figure
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64), float64
y = torch.tensor(digits.target)
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train = order[:1437]


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


def norms(shortcut, larger):
    """Return the gradient norms of the 50 layers | 返回 50 层的梯度范数"""
    torch.manual_seed(0)
    net = Deep(50, shortcut).double()
    if larger:
        for layer in net.modules():
            if isinstance(layer, nn.Linear):
                nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
                nn.init.zeros_(layer.bias)
    nn.CrossEntropyLoss()(net(X[train]), y[train]).backward()
    found = []
    for first, second in zip(net.first, net.second, strict=True):
        found.append(first.weight.grad.norm().item())
        found.append(second.weight.grad.norm().item())
    return found


fig, ax = plt.subplots(figsize=(6.4, 3.4))
for shortcut, larger in ((1, 1), (1, 0), (0, 1), (0, 0)):
    color = "#d9480f" if shortcut else "#808080"
    style = "--" if larger else "-"
    name = ("x + f(x)" if shortcut else "f(x)") + (", He" if larger else "")
    found = norms(shortcut, larger)
    ax.semilogy(range(1, 51), found, style, color=color, label=name)
ax.set(xlabel="layer", ylabel="gradient norm", xlim=(1, 50))
ax.legend(frameon=False, fontsize=9, loc="lower right")
fig.tight_layout()
