"""The history of a training that stops early | 提前停止的训练，画出它的历史"""
# notes: threads=1 needs=sklearn

# %% figure
import matplotlib.pyplot as plt
import torch
from notes_toolbox import EarlyStopping, Trainer, plot_history
from sklearn.datasets import load_digits
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

digits = load_digits()
X = torch.tensor(digits.data) / 16  # (1797, 64)
y = torch.tensor(digits.target)  # (1797,)
order = torch.randperm(1797, generator=torch.Generator().manual_seed(0))
train, valid, test = order.split([1000, 400, 397])


def make_loader(rows, shuffle=False):
    """Return a loader with a random stream of its own | 有自己随机流的加载器"""
    return DataLoader(
        TensorDataset(X[rows], y[rows]),
        batch_size=64,
        shuffle=shuffle,
        generator=torch.Generator().manual_seed(0),
    )


torch.manual_seed(0)
layers = [nn.Linear(64, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10)]
net = nn.Sequential(*layers).double()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
trainer = Trainer(net, nn.CrossEntropyLoss(), optimizer)
loader, val_loader = make_loader(train, shuffle=True), make_loader(valid)
early = EarlyStopping(patience=3)
history = trainer.fit(loader, 100, val_loader, [early])

fig, ax = plt.subplots(figsize=(5.6, 3.0), layout="constrained")
plot_history(ax, history)
best = min(history, key=lambda row: row["val_loss"])
ax.plot(best["epoch"], best["val_loss"], "o", color="#d9480f")
ax.set(yscale="log", xticks=range(1, len(history) + 1, 3))
