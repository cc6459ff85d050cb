"""Many valleys, and where four walks end | 许多谷，四次行走的终点"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch

time = torch.arange(1, 21, dtype=torch.float64) / 4
heard = torch.sin(3 * time)


def tone_cost(w):
    """Return the cost of sin(w * time) for each w | 返回每个 w 的代价"""
    return ((torch.sin(w[:, None] * time) - heard) ** 2).mean(dim=1)


def descend(start):
    """Return where gradient descent ends | 返回梯度下降的终点"""
    w = torch.tensor([start], dtype=torch.float64, requires_grad=True)
    for _ in range(300):
        w.grad = None
        tone_cost(w).sum().backward()
        with torch.no_grad():
            w -= 0.02 * w.grad
    return w.detach()


grid = torch.arange(0, 301, dtype=torch.float64) / 50
accent = "#d9480f"
fig, ax = plt.subplots(figsize=(6.4, 3.0))
ax.plot(grid.tolist(), tone_cost(grid).tolist(), color="#808080")
for start in (1.2, 2.4, 3.5, 5.0):
    begin = torch.tensor([start], dtype=torch.float64)
    end = descend(start)
    places = round(begin.item(), 3), round(end.item(), 3)
    heights = [round(tone_cost(w).item(), 3) for w in (begin, end)]
    ax.plot(places[0], heights[0], "o", color=accent, fillstyle="none")
    ax.plot(places[1], heights[1], "o", color=accent)
ax.set(xlabel="w", ylabel="cost", xlim=(0, 6))
fig.tight_layout()
