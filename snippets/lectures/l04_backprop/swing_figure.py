"""The swing at three learning rates | 三个学习率下的摆动"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch

x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
y = 2 * x


def walk(lr, clear):
    """Return w after each of 150 steps | 返回 150 步里每一步之后的 w"""
    w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    path = [1.0]
    for _ in range(150):
        if clear:
            w.grad = None
        loss = ((w * x - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
        path.append(round(w.item(), 3))
    return path


fig, panels = plt.subplots(1, 3, figsize=(6.4, 2.6), sharey=True)
for panel, tens in zip(panels, (10, 100, 1000), strict=True):
    lr = 1 / tens
    panel.plot(walk(lr, False), color="#d9480f", linewidth=1.1)
    panel.plot(walk(lr, True), color="#808080", linewidth=1.6)
    panel.set(title=f"lr = 1/{tens}", xlabel="step", ylim=(0.6, 3.4))
panels[0].set(ylabel="w")
fig.tight_layout()
