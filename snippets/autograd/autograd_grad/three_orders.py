"""Derivatives of order one to three | 一到三阶导数"""

# %% orders
import matplotlib.pyplot as plt
import torch


def derivatives(f, x, orders):
    """Return f(x) and its derivatives, elementwise, up to the given order."""
    found = [f(x)]
    for _ in range(orders):
        found += torch.autograd.grad(found[-1].sum(), x, create_graph=True)
    return [d.detach() for d in found]


def f(x):
    """Return a cubic."""
    return x**3 - 3 * x


x = torch.tensor(2.0, requires_grad=True)
for order, d in enumerate(derivatives(f, x, 3)):
    print(f"order {order}: {d.item():g}")

# %% figure
x = torch.linspace(-2.0, 2.0, 41, requires_grad=True)
values = derivatives(f, x, 3)
styles = [("black", "-"), ("#d9480f", "-"), ("#808080", "-"), ("#808080", ":")]

fig, ax = plt.subplots(figsize=(5.6, 3.4))
ax.axhline(0, color="#808080", linewidth=0.5)
for order, (d, (color, line)) in enumerate(zip(values, styles, strict=True)):
    ax.plot(x.tolist(), d.tolist(), color=color, linestyle=line)
    name = "f" + "'" * order
    ax.text(2.08, d[-1].item(), name, color=color, fontsize=11, va="center")
ax.set(xlabel="x", xlim=(-2.2, 2.5))
fig.tight_layout()
