"""A jump that the graph does not see | 图看不见的跳变"""

# %% answer
import torch


def f(x):
    """Double a positive x until it is at least 10 | 正数 x 加倍到不小于 10"""
    while x < 10:
        x = x * 2
    return x


for start in (4.999, 5.0):
    x = torch.tensor(start, requires_grad=True)
    y = f(x)
    y.backward()
    print(f"x = {start}: y = {y.item():.3f}, x.grad = {x.grad.item()}")
left, right = f(torch.tensor(4.999)), f(torch.tensor(5.0))
assert left > 19.9 and right == 10
