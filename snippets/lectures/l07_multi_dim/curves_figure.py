"""Training losses of five networks | 五个网络的训练损失"""
# notes: threads=1 needs=sklearn

# %% figure
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_breast_cancer
from torch import nn

table = load_breast_cancer()
X = torch.tensor(table.data)  # (569, 30), float64
y = torch.tensor(1.0 - table.target)  # 1: malignant | 1 表示恶性
order = torch.randperm(569, generator=torch.Generator().manual_seed(0))
train, test = order[:400], order[400:]
X = (X - X[train].mean(dim=0)) / X[train].std(dim=0)


def make(widths, activation):
    """Return linear layers with activations between | 返回中间有激活函数的几层"""
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(widths[0], widths[1]))
    for k in range(1, len(widths) - 1):
        net.append(activation())
        net.append(nn.Linear(widths[k], widths[k + 1]))
    return net.double()


loss_fn = nn.BCEWithLogitsLoss()
shapes = {
    "sigmoid": ([30, 8, 6, 4, 1], nn.Sigmoid, "-"),
    "linear": ([30, 1], None, "-"),
    "tanh": ([30, 8, 6, 4, 1], nn.Tanh, "--"),
    "ReLU": ([30, 8, 6, 4, 1], nn.ReLU, "-."),
    "ReLU, wide": ([30, 64, 64, 1], nn.ReLU, ":"),
}
fig, ax = plt.subplots(figsize=(6.4, 3.4))
for name, (widths, activation, style) in shapes.items():
    net = make(widths, activation)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    losses = []
    for step in range(1, 401):
        optimizer.zero_grad()
        loss = loss_fn(net(X[train]).squeeze(1), y[train])
        loss.backward()
        optimizer.step()
        if step % 5 == 0:
            losses.append(loss.item())
    color = "#d9480f" if name == "sigmoid" else "#808080"
    ax.semilogy(range(5, 401, 5), losses, style, color=color, label=name)
ax.axvline(200, color="gray", linewidth=0.6)
ax.set(xlabel="step", ylabel="loss", xlim=(0, 400))
ax.legend(frameon=False, fontsize=9, loc="lower left")
fig.tight_layout()
