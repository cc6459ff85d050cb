"""Where ResNet-18 has its parameters | ResNet-18 的参数在哪里"""
# notes: needs=torchvision

# %% figure
import matplotlib.pyplot as plt
import torch
from notes_toolbox import summary
from torchvision.models import resnet18

with torch.device("meta"):
    net = resnet18()
    rows = summary(net, torch.empty(1, 3, 224, 224))

names = ["conv1", "layer1", "layer2", "layer3", "layer4", "fc"]
fig, ax = plt.subplots(figsize=(6.4, 3))
for i, name in enumerate(names):
    own = [row for row in rows if row.name.partition(".")[0] == name]
    count = sum(row.parameters for row in own) / 1e6
    shape = " × ".join(str(n) for n in own[-1].shape[1:])
    color = "#d9480f" if name == "fc" else "#808080"
    ax.barh(i, count, color=color)
    ax.text(count + 0.1, i, shape, va="center", fontsize=10)
ax.set_yticks(range(len(names)), names)
ax.invert_yaxis()
ax.set(xlim=(0, 10.5), xlabel=r"parameters / $10^6$")
fig.tight_layout()
