"""The tone again, downhill from four starts | 再找那个音调：从四个起点往下走"""
# notes: threads=1

# %% descend
import torch

time = torch.arange(1, 21, dtype=torch.float64) / 4
heard = torch.sin(3 * time)


def descend(start):
    """Return w, its cost, and its slope at the end | 返回最后的 w、代价与斜率"""
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    for _ in range(300):
        w.grad = None
        cost = ((torch.sin(w * time) - heard) ** 2).mean()
        cost.backward()
        with torch.no_grad():
            w -= 0.02 * w.grad
    return w.item(), cost.item(), w.grad.item()


for start in (1.2, 2.4, 3.5, 5.0):
    w, cost, slope = descend(start)
    flat = abs(slope) < 1e-6
    print(f"{start} to {w:.3f}: cost {cost:.3f}, flat: {flat}")
