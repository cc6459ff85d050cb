"""detach: same memory, no history | detach：同一块内存，没有历史"""

# %% shares
import matplotlib.pyplot as plt
import torch

x = torch.tensor([0.0, 1.0], requires_grad=True)
d = x.detach()
print("d.requires_grad =", d.requires_grad)
d[0] = 5.0
print("x =", x)

# %% copy
c = x.detach().clone()  # a copy of its own | 独立的拷贝
c[0] = 7.0
print("x =", x)

# %% constant
x = torch.tensor(2.0, requires_grad=True)
y = x**2
full = y * x  # x**3
cut = y.detach() * x  # y counts as a constant | y 被当作常数
print("full:", torch.autograd.grad(full, x, retain_graph=True)[0].item())
print("cut: ", torch.autograd.grad(cut, x, retain_graph=True)[0].item())


# %% figure
middle = {"ha": "center", "va": "center"}
arrow = {"arrowstyle": "->", "color": "#808080", "shrinkA": 12, "shrinkB": 12}


def draw(ax, node, at, spread=1.0):
    """Draw a node of the graph and, below it, all that it leads to."""
    name = node.name().split("::")[-1] if node else "None"
    colors = {"AccumulateGrad": "#d9480f", "None": "#808080"}
    ax.text(*at, name, color=colors.get(name, "black"), fontsize=9, **middle)
    children = node.next_functions if node else ()
    for side, (child, _) in zip((-spread, spread), children, strict=False):
        below = (at[0] + side, at[1] - 1)
        ax.annotate("", below, at, arrowprops=arrow)
        draw(ax, child, below, 0.0)


fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.6))
shown = {"y * x": full, "y.detach() * x": cut}
for ax, (name, z) in zip(axes, shown.items(), strict=True):
    ax.text(0, 0.7, name, fontsize=10, **middle)
    draw(ax, z.grad_fn, (0, 0))
    ax.set(xlim=(-2.1, 2.1), ylim=(-2.4, 1))
    ax.axis("off")
fig.tight_layout()
