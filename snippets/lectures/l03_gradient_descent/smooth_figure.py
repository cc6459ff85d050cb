"""The losses and their moving average | 损失与它的滑动平均"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch

torch.manual_seed(0)
dtype = torch.float64
x = 4 * torch.rand(1000, dtype=dtype)
y = 2 * x + 1 + torch.randn(1000, dtype=dtype)
w = torch.tensor([0.0, 4.0], dtype=dtype, requires_grad=True)
losses, curve = [], []
for rows in torch.randperm(1000).repeat(3).split(8):
    w.grad = None
    loss = ((w[0] * x[rows] + w[1] - y[rows]) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.01 * w.grad
    losses.append(round(loss.item(), 3))
    average = curve[-1] if curve else losses[0]
    curve.append(round(0.9 * average + 0.1 * losses[-1], 3))

fig, ax = plt.subplots(figsize=(6.0, 2.8))
ax.plot(losses, color="#808080", linewidth=0.8)
ax.plot(curve, color="#d9480f", linewidth=1.8)
ax.set(xlabel="step", ylabel="loss", ylim=(0, 9), xlim=(0, 375))
fig.tight_layout()
