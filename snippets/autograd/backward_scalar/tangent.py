"""The tangent whose slope is x.grad | 斜率取自 x.grad 的切线"""

# %% figure
import matplotlib.pyplot as plt
import torch

x = torch.tensor(0.0, requires_grad=True)
y = x**2 - 2 * x + 1
y.backward()

t = torch.linspace(-1.5, 3.0, 46)
curve = t**2 - 2 * t + 1
tangent = y.item() + x.grad * (t - x.item())  # slope x.grad | 斜率 x.grad

fig, ax = plt.subplots(figsize=(5.2, 3.2))
ax.plot(t.tolist(), curve.tolist(), color="black")
ax.plot(t.tolist(), tangent.tolist(), color="#d9480f")
ax.plot([x.item()], [y.item()], "o", color="#d9480f")
ax.text(0.25, 1.4, f"x.grad = {x.grad.item():g}", color="#d9480f")
ax.set(xlabel="x", ylabel="y", ylim=(-2.5, 6.5))
