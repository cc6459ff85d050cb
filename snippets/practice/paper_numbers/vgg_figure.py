"""Where VGG-16 keeps its parameters, and where it multiplies | VGG-16 的参数在哪里，乘法又在哪里"""

# %% figure
import matplotlib.pyplot as plt
import torch
from notes_toolbox import summary
from torch import nn

layers, channels = [], 3
widths = [64, 128, 256, 512, 512]
with torch.device("meta"):
    image = torch.empty(1, 3, 224, 224)  # (B, C, H, W)
    for number, width in zip([2, 2, 3, 3, 3], widths, strict=True):
        for _ in range(number):
            layers.append(nn.Conv2d(channels, width, 3, padding=1))
            channels = width
        layers.append(nn.MaxPool2d(2))
    layers.append(nn.Flatten())
    for inputs, outputs in [(25088, 4096), (4096, 4096), (4096, 1000)]:
        layers.append(nn.Linear(inputs, outputs))
vgg = nn.Sequential(*layers)

parameters, multiply_adds = {}, {}
for row in summary(vgg, image):
    if row.parameters > 0:
        width, places = row.shape[1], torch.Size(row.shape[2:]).numel()
        name = " × ".join(str(n) for n in row.shape[2:]) or "Linear"
        parameters[name] = parameters.get(name, 0) + row.parameters
        uses = (row.parameters - width) * places
        multiply_adds[name] = multiply_adds.get(name, 0) + uses

names = list(parameters)
fig, ax = plt.subplots(figsize=(6.4, 3.2))
sides = [(parameters, "#808080", -0.2), (multiply_adds, "#d9480f", 0.2)]
for values, color, shift in sides:
    total = sum(values.values())
    shares = [100 * values[name] / total for name in names]
    places = [i + shift for i in range(len(names))]
    ax.barh(places, shares, height=0.38, color=color)
    for place, share in zip(places, shares, strict=True):
        ax.text(share + 1, place, f"{share:.2f}", va="center", fontsize=9)
ax.set_yticks(range(len(names)), names)
ax.invert_yaxis()
ax.set(xlim=(0, 100), xlabel="%")
fig.tight_layout()
