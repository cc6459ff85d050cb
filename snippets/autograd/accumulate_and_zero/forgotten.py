"""A walk downhill with and without clearing | 往低处走：清空与不清空"""

# %% figure
import matplotlib.pyplot as plt
import torch


def walk(clear):
    """Return the points of 40 steps down a parabola | 返回沿抛物线走 40 步经过的点"""
    x = torch.tensor(0.0, requires_grad=True)
    points = [x.item()]
    for _ in range(40):
        if clear:
            x.grad = None
        y = x**2 - 2 * x + 1
        y.backward()
        with torch.no_grad():
            x -= 0.05 * x.grad
        points.append(x.item())
    return points


fig, ax = plt.subplots(figsize=(5.2, 2.8))
ax.axhline(1, color="gray", linewidth=0.8)
ax.plot(walk(clear=True), "o-", color="black", markersize=3)
ax.plot(walk(clear=False), "o-", color="#d9480f", markersize=3)
ax.set(xlabel="step", ylabel="x", yticks=[0, 1, 2])
fig.tight_layout()
