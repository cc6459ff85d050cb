"""Where gradients reach, without and with a mask | 梯度到得了哪里，没有掩码与有掩码"""

# %% figure
import matplotlib.pyplot as plt
import torch
from torch.nn import functional as F

torch.manual_seed(0)
T = 6
X = torch.randn(T, 8, requires_grad=True)
fig, axes = plt.subplots(1, 2, figsize=(5.2, 2.7))
for ax, causal in zip(axes, (False, True), strict=True):
    Y = F.scaled_dot_product_attention(X, X, X, is_causal=causal)
    for i in range(T):
        (g,) = torch.autograd.grad(Y[i].sum(), X, retain_graph=True)
        for j in range(T):
            hit = bool((g[j] != 0).any())
            color = "#d9480f" if hit else "#808080"
            ax.scatter(j, i, 170 if hit else 12, color, marker="s")
    ax.set(xlim=(-0.6, T - 0.4), ylim=(T - 0.4, -0.6), aspect="equal")
    ax.set_xticks(range(T), range(T), fontsize=11)
    ax.set_yticks(range(T), range(T), fontsize=11)
    ax.set_xlabel("X", fontsize=12)
    ax.set_ylabel("Y", rotation=0, labelpad=10, fontsize=12)
    ax.tick_params(length=0)
    ax.spines[:].set_color("#808080")
fig.tight_layout()
