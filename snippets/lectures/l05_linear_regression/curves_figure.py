"""Nine optimizers at three learning rates | 九种优化器在三个学习率下"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn, optim

X = torch.tensor([[1.0], [2.0], [3.0]], dtype=torch.float64)
y = 2 * X


def losses(name, lr):
    """Return the loss before every fourth step | 返回每隔四步的损失"""
    model = nn.Linear(1, 1, dtype=torch.float64)
    nn.init.ones_(model.weight)
    nn.init.zeros_(model.bias)
    if name == "momentum":
        optimizer = optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    elif name == "LBFGS":
        optimizer = optim.LBFGS(model.parameters(), lr=lr, max_iter=1)
    else:
        optimizer = getattr(optim, name)(model.parameters(), lr=lr)

    def closure():
        optimizer.zero_grad()
        loss = ((model(X) - y) ** 2).mean()
        loss.backward()
        return loss

    found = []
    for step in range(100):
        loss = optimizer.step(closure).item()
        if not loss < 1e3:
            break
        if step % 4 == 0:
            found.append(max(float(f"{loss:.1e}"), 1e-7))
    return found


names = ["SGD", "momentum", "Adagrad", "RMSprop", "Adam", "AdamW"]
names += ["Adamax", "Rprop", "LBFGS"]
styles = [(0.01, "#808080", ":"), (1.0, "#808080", "-")]
styles += [(0.1, "#d9480f", "-")]
fig, axes = plt.subplots(3, 3, figsize=(6.4, 4.6), sharex=True, sharey=True)
for name, ax in zip(names, axes.flatten(), strict=True):
    for lr, color, style in styles:
        curve = losses(name, lr)
        steps = range(0, 4 * len(curve), 4)
        ax.plot(steps, curve, style, color=color, linewidth=1.2)
    ax.set(yscale="log", ylim=(1e-6, 1e2))
    ax.set(xticks=[0, 100], yticks=[1e-5, 1e-1])
    ax.spines[["top", "right"]].set_visible(False)
    ax.minorticks_off()
    ax.set_title(name, fontsize=10)
for ax in axes[2]:
    ax.set(xlabel="step")
for ax in axes[:, 0]:
    ax.set(ylabel="loss")
fig.tight_layout()
