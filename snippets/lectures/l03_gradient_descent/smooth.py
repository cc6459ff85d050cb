"""A moving average of the losses | 损失的滑动平均"""
# notes: threads=1

# %% losses
import torch

torch.manual_seed(0)
dtype = torch.float64
x = 4 * torch.rand(1000, dtype=dtype)
y = 2 * x + 1 + torch.randn(1000, dtype=dtype)
w = torch.tensor([0.0, 4.0], dtype=dtype, requires_grad=True)
losses = []
for rows in torch.randperm(1000).repeat(3).split(8):
    w.grad = None
    loss = ((w[0] * x[rows] + w[1] - y[rows]) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.01 * w.grad
    losses.append(loss.item())
print(len(losses), [round(loss, 2) for loss in losses[-5:]])


# %% smooth
def smooth(losses, beta):
    """Return the exponential moving average | 返回指数滑动平均"""
    average = losses[0]
    curve = []
    for loss in losses:
        average = beta * average + (1 - beta) * loss
        curve.append(average)
    return curve


curve = smooth(losses, beta=0.9)
print([round(value, 2) for value in curve[-5:]])
for name, values in (("losses", losses), ("smooth", curve)):
    last = torch.tensor(values[-100:])
    print(f"{name}: mean {last.mean():.2f}, std {last.std():.2f}")
