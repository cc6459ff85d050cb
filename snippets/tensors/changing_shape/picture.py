"""A letter after permute and after reshape | 一个字母，permute 之后与 reshape 之后"""

# %% figure
import matplotlib.pyplot as plt
import torch

photo = torch.zeros(9, 9, 3)  # (H, W, C)
photo[1:3, 1:8, 0] = 1.0
photo[3:8, 4, 0] = 1.0
planes = {
    "photo[:, :, 0]": photo[:, :, 0],
    "photo.permute(2, 0, 1)[0]": photo.permute(2, 0, 1)[0],
    "photo.reshape(3, 9, 9)[0]": photo.reshape(3, 9, 9)[0],
}
fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.4))
for ax, (name, plane) in zip(axes, planes.items(), strict=True):
    for row, column in plane.nonzero().tolist():
        spot = (column, 8 - row)
        ax.add_patch(plt.Rectangle(spot, 1, 1, facecolor="#d9480f"))
    ax.set(xlim=(0, 9), ylim=(0, 9), xticks=[], yticks=[], aspect="equal")
    ax.set_title(name, fontsize=8)
