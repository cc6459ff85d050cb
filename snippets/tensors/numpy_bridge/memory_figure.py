"""Six names, drawn by their memory addresses | 六个名字，按内存地址画出来"""

# %% figure
import matplotlib.pyplot as plt
import numpy as np
import torch

arr = np.zeros(3)
t = torch.from_numpy(arr)
names = {
    "arr": arr,
    "t": t,
    "t.numpy()": t.numpy(),
    "t.detach()": t.detach(),
    "t.clone()": t.clone(),
    "torch.tensor(arr)": torch.tensor(arr),
}
arr += 1
rows = {}  # memory -> rows of the names that use it | 内存 -> 使用它的名字的行号
fig, ax = plt.subplots(figsize=(5.6, 2.6), layout="constrained")
for row, (name, x) in enumerate(names.items()):
    ax.text(0, -row, name, ha="right", va="center", family="monospace")
    rows.setdefault(torch.as_tensor(x).data_ptr(), []).append((row, x))

for users in rows.values():
    y = -np.mean([row for row, _ in users])
    color = "#d9480f" if len(users) > 1 else "#808080"
    for row, _ in users:
        arrow = {"arrowstyle": "->", "color": color}
        ax.annotate("", xy=(0.95, y), xytext=(0.05, -row), arrowprops=arrow)
    for k, value in enumerate(users[0][1].tolist()):
        x0, x1, y0, y1 = 1 + 0.3 * k, 1.3 + 0.3 * k, y - 0.4, y + 0.4
        ax.plot([x0, x1, x1, x0, x0], [y0, y0, y1, y1, y0], color="black")
        ax.text(1.15 + 0.3 * k, y, value, ha="center", va="center")
ax.set(xlim=(-1.1, 2), ylim=(-5.6, 0.6))
ax.axis("off")
