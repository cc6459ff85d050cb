"""rand and randn, drawn 10,000 times | rand 与 randn 各抽一万个数"""

# %% figure
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
draws = {"rand": torch.rand(10_000), "randn": torch.randn(10_000)}
fig, axes = plt.subplots(1, 2, figsize=(6.0, 2.4), sharex=True)
for ax, (name, x) in zip(axes, draws.items(), strict=True):
    ax.hist(x.numpy(), bins=[k / 4 for k in range(-16, 17)], color="#d9480f")
    ax.set_title(name, fontsize=11)
    ax.set_xticks([-4, -2, 0, 1, 2, 4])
    ax.set_yticks([])
