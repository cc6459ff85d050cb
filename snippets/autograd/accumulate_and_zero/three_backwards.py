"""Three backward passes, one grad | 三次反向传播，同一个 grad"""

# %% accumulate
import matplotlib.pyplot as plt
import torch

w = torch.tensor(1.0, requires_grad=True)
kept = []
for _ in range(3):
    loss = 2 * w
    loss.backward()
    print("w.grad =", w.grad.item())
    kept.append(w.grad.item())

# %% clear
cleared = []
for _ in range(3):
    w.grad = None  # start afresh | 从头开始
    loss = 2 * w
    loss.backward()
    cleared.append(w.grad.item())
print(cleared)

# %% figure
fig, ax = plt.subplots(figsize=(4.8, 2.6))
ax.plot([1, 2, 3], kept, "o-", color="#d9480f")
ax.plot([1, 2, 3], cleared, "o-", color="black")
for n, value in enumerate(kept, 1):
    ax.text(n, value + 0.4, f"{value:g}", color="#d9480f", ha="center")
ax.set(xlabel="loss.backward()", ylabel="w.grad")
ax.set(xticks=[1, 2, 3], xlim=(0.7, 3.3), yticks=[0, 2, 4, 6], ylim=(0, 7.4))
fig.tight_layout()
