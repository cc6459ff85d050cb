"""How long the same step takes, a hundred times | 同样的一步，做一百遍各要多久"""

# %% figure measured
import statistics
import time

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_num_threads(1)
net = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
optimizer = torch.optim.Adam(net.parameters())
loss_fn = nn.MSELoss()
X, y = torch.ones(100, 64), torch.ones(100, 10)

times = []
for _ in range(100):
    start = time.perf_counter()
    optimizer.zero_grad()
    loss = loss_fn(net(X), y)
    loss.backward()
    optimizer.step()
    times.append(time.perf_counter() - start)
median = statistics.median(times)
ratios = [seconds / median for seconds in times]

fig, ax = plt.subplots(figsize=(6.0, 2.9), layout="constrained")
ax.axhline(1, color="#808080", linewidth=1)
ax.plot(range(2, 101), ratios[1:], "o", color="#808080", markersize=3)
ax.plot(1, ratios[0], "o", color="#d9480f", markersize=7)
ax.text(4, ratios[0], "step 1", color="#d9480f", va="center", fontsize=11)
ax.set_yscale("log")
ax.set(xlabel="step", ylabel="time / median")
ax.spines[["top", "right"]].set_visible(False)
