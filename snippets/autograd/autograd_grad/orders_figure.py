"""A cubic and its derivatives | 一个三次函数与它的各阶导数"""

# %% figure
import matplotlib.pyplot as plt
import torch

x = torch.linspace(-2.0, 2.0, 41, requires_grad=True)
styles = [("black", "-"), ("#d9480f", "-"), ("#808080", "-"), ("#808080", ":")]

fig, ax = plt.subplots(figsize=(5.6, 3.4))
ax.axhline(0, color="#808080", linewidth=0.5)
d = x**3 - 3 * x
for order, (color, line) in enumerate(styles):
    if order:
        (d,) = torch.autograd.grad(d.sum(), x, create_graph=True)
    ax.plot(x.tolist(), d.tolist(), color=color, linestyle=line)
    name = "f" + "'" * order
    ax.text(2.08, d[-1].item(), name, color=color, fontsize=11, va="center")
ax.set(xlabel="x", xlim=(-2.2, 2.5))
fig.tight_layout()
