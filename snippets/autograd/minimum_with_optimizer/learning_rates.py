"""One function, seven learning rates | 一个函数，七个学习率"""

# %% descend
import torch


def descend(lr):
    """Return the points of 20 steps from zero | 返回从 0 出发走 20 步经过的点"""
    x = torch.tensor(0.0, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    xs = [x.item()]
    for _ in range(20):
        optimizer.zero_grad()
        y = x**2 - 2 * x + 1
        y.backward()
        optimizer.step()
        xs.append(x.item())
    return xs


# %% compare
print("  lr      x_1      x_2     x_20")
for lr in (0.01, 0.1, 0.3, 0.5, 0.9, 1.0, 1.05):
    xs = descend(lr)
    print(f"{lr:4} {xs[1]:8.4f} {xs[2]:8.4f} {xs[20]:8.4f}")
