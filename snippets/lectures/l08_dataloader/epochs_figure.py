"""Ten samples through two epochs | 十个样本走过两个轮次"""

# %% figure
import matplotlib.pyplot as plt
import torch
from torch.utils.data import DataLoader

loader = DataLoader(
    range(10),
    batch_size=4,
    shuffle=True,
    generator=torch.Generator().manual_seed(0),
)
epochs = [[batch.tolist() for batch in loader] for _ in range(2)]
faces = ["#d9480f", "#808080", "none"]
batch_of = {}
for number, batch in enumerate(epochs[0]):
    for sample in batch:
        batch_of[sample] = number

fig, ax = plt.subplots(figsize=(6.4, 2.1), layout="constrained")
iteration = 0
for epoch, batches in enumerate(epochs):
    left, up = 0.0, -2.0 * epoch
    ax.text(-0.6, up, f"epoch {epoch + 1}", ha="right", va="center")
    ax.text(-0.6, up + 0.8, "iteration", ha="right", va="center")
    for batch in batches:
        iteration += 1
        middle = left + (len(batch) - 1) / 2
        ax.text(middle, up + 0.8, f"{iteration}", ha="center", va="center")
        for sample in batch:
            face = faces[batch_of[sample]]
            color = "#808080" if face == "none" else face
            style = {"ha": "center", "va": "center"}
            style["color"] = "#808080" if face == "none" else "white"
            style["bbox"] = {
                "boxstyle": "circle,pad=0.5",
                "facecolor": face,
                "edgecolor": color,
            }
            ax.text(left, up, sample, **style)
            left += 1
        left += 0.7
ax.set(xlim=(-2.2, 11.2), ylim=(-2.6, 1.1))
ax.axis("off")
