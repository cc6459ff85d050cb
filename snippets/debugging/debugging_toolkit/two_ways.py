"""Two ways to nan | 走到 nan 的两种样子"""
# notes: threads=1 needs=sklearn

# %% figure
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64)
y = torch.tensor(digits.target)  # (1797,)
X[1000] = 0.0
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train = order[:1400]


class Scale(nn.Module):
    """Divide each row by its size | 每行除以自己的大小"""

    def forward(self, h):
        size = h.pow(2).mean(dim=1, keepdim=True).sqrt()
        return h / (size + 1e-8)


def run(net, optimizer, loss_fn, target):
    """Return losses and norms of the first gradient | 损失和第一个梯度的范数"""
    first = next(net.parameters())
    losses, norms = [], []
    generator = torch.Generator().manual_seed(0)
    data = TensorDataset(X[train], target[train])
    loader = DataLoader(data, 50, shuffle=True, generator=generator)
    for X_batch, y_batch in loader:
        optimizer.zero_grad()
        loss = loss_fn(net(X_batch), y_batch)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        norms.append(first.grad.norm().item())
    return losses, norms


torch.manual_seed(0)
first = nn.Linear(64, 32, bias=False)
net = nn.Sequential(first, Scale(), nn.ReLU(), nn.Linear(32, 10)).double()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
sudden = run(net, optimizer, nn.CrossEntropyLoss(), y)

torch.manual_seed(0)
line = nn.Linear(64, 1).double()
optimizer = torch.optim.SGD(line.parameters(), lr=0.2)
steady = run(line, optimizer, nn.MSELoss(), y[:, None].double())

fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.8))
for ax, (losses, norms) in zip(axes, (sudden, steady), strict=True):
    ax.plot(losses, "o-", color="#808080", markersize=3, linewidth=1)
    ax.plot(norms, "o-", color="#d9480f", markersize=3, linewidth=1)
    ax.set(xlabel="step", xlim=(-1, 28))
    ax.spines[["top", "right"]].set_visible(False)
axes[0].set(ylim=(0, 2.6), title="sqrt(0)")
axes[1].set(yscale="log", title="lr=0.2")
axes[0].text(8, 2.1, "loss", color="#808080")
axes[0].text(1, 0.45, "grad", color="#d9480f")
fig.tight_layout()
