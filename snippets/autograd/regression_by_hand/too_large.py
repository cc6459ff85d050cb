"""A learning rate that is too large | 学习率太大"""

# %% large
import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
y = torch.tensor([12.0, 14.0, 15.5, 18.5, 20.0])


def first_losses(lr):
    """Return the losses of the first five steps | 返回前五步的损失"""
    w = torch.tensor(0.0, requires_grad=True)
    b = torch.tensor(0.0, requires_grad=True)
    losses = []
    for _ in range(5):
        w.grad = None
        b.grad = None
        loss = ((w * x + b - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        losses.append(round(loss.item(), 1))
    return losses


print("lr = 0.05:", first_losses(0.05))
print("lr = 0.1: ", first_losses(0.1))
