"""Where the objects of a training step are | 训练一步里的各个对象在哪里"""

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn

device = torch.device("meta")  # stands in for a GPU | 代替 GPU
X_batch, y_batch = torch.ones(4, 2), torch.tensor([0, 1, 2, 0])
net = nn.Linear(2, 3)
before = {"X_batch": X_batch, "y_batch": y_batch, "net.weight": net.weight}
before = {name: tensor.device for name, tensor in before.items()}

net.to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
X_batch, y_batch = X_batch.to(device), y_batch.to(device)
logits = net(X_batch)
loss = nn.CrossEntropyLoss()(logits, y_batch)
loss.backward()
optimizer.step()
after = {
    "X_batch": X_batch,
    "y_batch": y_batch,
    "net.weight": net.weight,
    "logits": logits,
    "loss": loss,
    "net.weight.grad": net.weight.grad,
    "momentum_buffer": optimizer.state[net.weight]["momentum_buffer"],
}

fig, ax = plt.subplots(figsize=(5.6, 2.9))
for row, (name, tensor) in enumerate(after.items()):
    x = 1 if tensor.device == device else 0
    if name in before:
        start = 1 if before[name] == device else 0
        ax.plot(start, row, "o", color="#808080", markersize=9)
        ax.annotate(
            "",
            xy=(x - 0.03, row),
            xytext=(start + 0.03, row),
            arrowprops={"arrowstyle": "->", "color": "#808080"},
        )
        ax.text(0.5, row - 0.15, ".to(device)", ha="center", fontsize=8)
    ax.plot(x, row, "o", color="#d9480f", markersize=9)
ax.set(xlim=(-0.3, 1.3), ylim=(len(after) - 0.5, -0.7))
ax.set_xticks([0, 1], ["cpu", "device"])
ax.set_yticks(range(len(after)), list(after), family="monospace")
ax.xaxis.tick_top()
ax.tick_params(length=0)
ax.spines[:].set_visible(False)
fig.tight_layout()
