"""Both pillars, again and again | 两根支柱，反复使用"""

# %% figure
import matplotlib.pyplot as plt
import torch

w = torch.tensor(3.0, requires_grad=True)
ws, losses = [], []
for _ in range(6):
    loss = (2 * w - 10) ** 2
    ws.append(w.item())
    losses.append(loss.item())
    w.grad = None
    loss.backward()
    with torch.no_grad():
        w -= 0.05 * w.grad  # downhill | 往低处走

t = torch.linspace(2.8, 6.2, 69)
fig, ax = plt.subplots(figsize=(5.2, 3.0), layout="constrained")
ax.plot(t.tolist(), ((2 * t - 10) ** 2).tolist(), color="black")
ax.plot(ws, losses, "o-", color="#d9480f")
ax.set(xlabel="w", ylabel="loss")
