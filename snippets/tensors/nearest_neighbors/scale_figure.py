"""The nine nearest, by raw and by standardized numbers | 最近的九个：原来的数与标准化的数"""

# %% figure
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
kind = torch.tensor([0, 0, 0, 1, 1, 2] * 30)
weight = torch.tensor([150, 165, 180])[kind] + torch.randint(-60, 61, (180,))
stretch = torch.tensor([1000, 1200, 1100])[kind]
stretch = (stretch + torch.randint(-120, 121, (180,))) / 1000
x = torch.stack([weight.float(), stretch], dim=1)
z = (x - x[:120].mean(dim=0)) / x[:120].std(dim=0)
query = 120
fig, axs = plt.subplots(1, 2, figsize=(6.4, 3.0), sharey=True)
for ax, title, table in ((axs[0], "x", x), (axs[1], "z", z)):
    d = ((table[query] - table[:120]) ** 2).sum(dim=1)
    near = x[:120][d.argsort(stable=True)[:9]]
    ax.scatter(x[:120, 0], x[:120, 1], s=9, color="#808080")
    ax.scatter(near[:, 0], near[:, 1], s=30, color="#d9480f")
    ax.scatter(x[query, 0], x[query, 1], s=70, color="black", marker="x")
    ax.set_title(title, fontsize=11)
    ax.set_xlabel("weight")
axs[0].set_ylabel("stretch")
fig.tight_layout()
