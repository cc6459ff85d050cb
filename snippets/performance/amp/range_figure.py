"""Gradients and the ranges of three formats | 梯度，以及三种格式的范围"""
# notes: threads=1 needs=sklearn

# %% figure
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn

digits = load_digits()
X, y = torch.tensor(digits.data) / 16, torch.tensor(digits.target)
loss_fn = nn.CrossEntropyLoss()
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)).double()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(20):
    for rows in torch.randperm(1797).split(64):
        optimizer.zero_grad()
        loss = loss_fn(net(X[rows]), y[rows])
        loss.backward()
        optimizer.step()
optimizer.zero_grad()
loss_fn(net(X[:64]), y[:64]).backward()
grads = torch.cat([p.grad.flatten() for p in net.parameters()])
exponents = grads[grads != 0].abs().log10()
scaled = exponents + torch.tensor(65536.0).log10()

fig, (top, ax) = plt.subplots(2, sharex=True, figsize=(5.2, 3.4))
bins = [k / 2 for k in range(-26, 19)]
top.hist(exponents, bins, color="#808080")
top.hist(scaled, bins, histtype="step", color="#d9480f", linewidth=1.6)
top.set_yscale("log")
top.text(-8.3, 60, "grad", color="#808080", ha="right")
top.text(4, 60, "65536*grad", color="#d9480f")
top.set_yticks([])
top.minorticks_off()
for row, dtype in enumerate((torch.float32, torch.bfloat16, torch.float16)):
    info = torch.finfo(dtype)
    low, high = (torch.tensor([info.tiny, info.max]).double().log10()).tolist()
    least = torch.tensor(info.tiny * info.eps).double().log10().item()
    color = "#d9480f" if dtype == torch.float16 else "#808080"
    ax.plot([low, high], [-row, -row], color=color, linewidth=6)
    ax.plot([least, low], [-row, -row], color=color, linewidth=1.5)
    ax.text(-12.8, 0.25 - row, str(dtype)[6:], fontsize=9)
ax.set(xlim=(-13, 9), ylim=(-2.5, 0.9), yticks=[])
ax.set_xticks(range(-12, 9, 4), [f"1e{k}" for k in range(-12, 9, 4)])
for axes in (top, ax):
    axes.spines[["left", "top", "right"]].set_visible(False)
fig.tight_layout()
