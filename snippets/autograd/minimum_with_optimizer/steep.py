"""A strongly curved function and two learning rates | 弯得厉害的函数，两个学习率"""

# %% steep
import torch


def fit(lr):
    """Fit w in y = w * x; return five values of w | 拟合 y = w * x 的 w，返回五步的值"""
    x = torch.tensor([1.0, 2.0, 3.0])
    w = torch.tensor(0.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=lr)
    found = []
    for _ in range(5):
        optimizer.zero_grad()
        loss = ((w * x - 2 * x) ** 2).mean()
        loss.backward()
        optimizer.step()
        found.append(round(w.item(), 1))
    return found


print("lr = 0.1:", fit(0.1))
print("lr = 1.0:", fit(1.0))
