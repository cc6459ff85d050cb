"""What is in the file: names and storages | 文件里有什么：名字与存储"""

# %% figure
import matplotlib.pyplot as plt
import torch
from matplotlib.patches import Rectangle

table = torch.arange(12.0).reshape(3, 4)
bias = torch.ones(3)
torch.save({"table": table, "row": table[1], "bias": bias}, "both.pt")
loaded = torch.load("both.pt")

fig, ax = plt.subplots(figsize=(6.2, 2.7), layout="constrained")
accent, gray = "#d9480f", "#808080"
font = {"family": "monospace", "fontsize": 9}
rows = {}  # address of a storage: where it is drawn | 存储的地址：画在哪里
for name, tensor in loaded.items():
    storage = tensor.untyped_storage()
    if storage.data_ptr() not in rows:
        y = rows[storage.data_ptr()] = -2 * len(rows)
        ax.text(-0.3, y + 0.3, f"data/{-y // 2}", ha="right", **font)
        length = storage.nbytes() // tensor.itemsize
        numbers = tensor.as_strided((length,), (1,), 0)
        for i in range(length):
            box = Rectangle((i, y), 1, 0.8, fill=False, edgecolor=gray)
            ax.add_patch(box)
            ax.text(i + 0.5, y + 0.3, f"{numbers[i]:.0f}", ha="center", **font)
    left = tensor.storage_offset()
    right = left + tensor.numel()
    whole = tensor.nbytes == storage.nbytes()
    color = gray if whole else accent
    y = rows[storage.data_ptr()] + (0.95 if whole else -0.15)
    ax.plot([left + 0.1, right - 0.1], [y, y], color=color, linewidth=3)
    y += 0.12 if whole else -0.4
    label = f"{name} {tuple(tensor.shape)}"
    ax.text(left + 0.1, y, label, color=color, **font)
ax.set(xlim=(-1.9, 12.1), ylim=(-2.2, 1.6))
ax.axis("off")
