"""A figure: the parabola and its slope | 一张图：抛物线与斜率"""

# %% figure
import matplotlib.pyplot as plt
import torch

x = torch.tensor(0.0, requires_grad=True)
y = x**2 - 2 * x + 1
y.backward()

t = torch.linspace(-1.0, 3.0, 41)
fig, ax = plt.subplots(figsize=(4.4, 2.4), layout="constrained")
ax.plot(t.tolist(), (t**2 - 2 * t + 1).tolist(), color="black")
ax.axline((0, y.item()), slope=x.grad.item(), color="#d9480f")
ax.set(xlabel="x", ylabel="y", ylim=(-1, 4))
