"""Stop when the slope is small | 斜率够小就停"""

# %% stop
import torch


def walk(small):
    """Return the number of steps until the slope is small | 返回斜率变小之前走的步数"""
    x = torch.tensor(0.0, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=0.01)
    for step in range(2000):
        optimizer.zero_grad()
        y = x**2 - 2 * x + 1
        y.backward()
        if abs(x.grad.item()) < small:
            return step
        optimizer.step()
    return 2000


print("0.001:", walk(0.001))
print("1e-7: ", walk(1e-7))
