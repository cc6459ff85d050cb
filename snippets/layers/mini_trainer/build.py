"""The trainer of this book, piece by piece | 本书的训练器，一块一块写出来"""
# notes: threads=1 needs=sklearn

# %% data
from operator import length_hint

import torch
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


def make_net():
    """Return the network of the last chapter | 上一章的网络"""
    torch.manual_seed(0)
    layers = [nn.Linear(64, 64), nn.ReLU(), nn.Dropout(0.2)]
    layers.append(nn.Linear(64, 10))
    return nn.Sequential(*layers).double()


# %% means
class Means:
    """Sums over samples, divided at the end | 按样本求和，最后再除"""

    def __init__(self, metrics):
        self.metrics, self.samples, self.sums = metrics, 0, {"loss": 0.0}

    def add(self, y_hat, y, loss):
        self.samples += len(y)
        self.sums["loss"] += loss.item() * len(y)
        for name, metric in self.metrics.items():
            values = torch.as_tensor(metric(y_hat, y))
            if values.shape != (len(y),):
                shapes = f"shape {tuple(values.shape)}, not ({len(y)},)"
                raise ValueError(f"metric {name!r} gave {shapes}")
            self.sums[name] = self.sums.get(name, 0.0) + values.sum().item()

    def result(self):
        if self.samples == 0:
            raise ValueError("the loader gave no samples")
        return {name: self.sums[name] / self.samples for name in self.sums}


# %% use_means
def correct(logits, y):
    """Tell for each sample whether it is right, (B,) | 每个样本对不对"""
    return logits.argmax(dim=1) == y


loss_fn = nn.CrossEntropyLoss()
means = Means({"acc": correct})
logits = torch.tensor([[2.0, 0.0], [2.0, 0.0], [2.0, 0.0]])  # class 0 | 都答 0
labels = torch.tensor([0, 0, 1])
for rows in (slice(0, 2), slice(2, 3)):  # 2 samples, then 1 | 先 2 个，再 1 个
    loss = loss_fn(logits[rows], labels[rows])
    means.add(logits[rows], labels[rows], loss)
    print(f"loss = {loss.item():.3f}")
for name, value in means.result().items():
    print(f"mean {name} = {value:.3f}")


# %% batches
def batches(loader, net):
    """Give the batches, on the device of the net | 逐批给出，放到网络的设备上"""
    device = next(net.parameters()).device
    for batch in loader:
        parts = batch if isinstance(batch, (tuple, list)) else [batch]
        yield [part.to(device) for part in parts]


# %% loop
class Loop:
    """Once through the data: with steps, or without | 走一遍数据：训练或评估"""

    def __init__(self, net, loss_fn, optimizer, metrics=None):
        self.net, self.loss_fn = net, loss_fn
        self.optimizer, self.metrics = optimizer, metrics or {}

    def train_epoch(self, loader, callbacks=()):
        self.net.train()
        means = Means(self.metrics)
        for batch, (X, y) in enumerate(batches(loader, self.net), 1):
            self.optimizer.zero_grad()
            y_hat = self.net(X)
            loss = self.loss_fn(y_hat, y)
            loss.backward()
            self.optimizer.step()
            means.add(y_hat.detach(), y, loss.detach())
            for callback in callbacks:
                callback.on_batch_end(self, batch, loss.detach())
        return means.result()

    @torch.no_grad()
    def evaluate(self, loader):
        self.net.eval()
        means = Means(self.metrics)
        for X, y in batches(loader, self.net):
            y_hat = self.net(X)
            means.add(y_hat, y, self.loss_fn(y_hat, y))
        return means.result()


# %% trainer
class Trainer(Loop):
    """Many epochs, with a history and callbacks | 走很多遍，带历史和回调"""

    def __init__(self, net, loss_fn, optimizer, metrics=None):
        super().__init__(net, loss_fn, optimizer, metrics)
        self.history = []

    def fit(self, train_loader, num_epochs, val_loader=None, callbacks=()):
        if num_epochs < 1:
            raise ValueError(f"num_epochs must be 1 or more, not {num_epochs}")
        self.num_batches, self.stop = length_hint(train_loader), False
        for callback in callbacks:
            callback.on_fit_begin(self)
        last = len(self.history) + num_epochs
        while len(self.history) < last and not self.stop:
            row = {"epoch": len(self.history) + 1}
            row.update(self.train_epoch(train_loader, callbacks))
            if val_loader is not None:
                found = self.evaluate(val_loader)
                row.update({"val_" + name: found[name] for name in found})
            self.history.append(row)
            for callback in callbacks:
                callback.on_epoch_end(self, row)
        return self.history

    @torch.no_grad()
    def predict(self, loader):
        self.net.eval()
        outputs = [self.net(batch[0]) for batch in batches(loader, self.net)]
        return torch.cat(outputs)


# %% same
net = make_net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
losses = []
loader = make_loader(train, shuffle=True)
for epoch in range(3):
    net.train()
    total = 0.0
    for X_batch, y_batch in loader:
        optimizer.zero_grad()
        loss = loss_fn(net(X_batch), y_batch)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y_batch)
    losses.append(total / len(train))

net = make_net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
trainer = Trainer(net, loss_fn, optimizer, {"acc": correct})
trainer.fit(make_loader(train, shuffle=True), 3, make_loader(valid))
for row, loss in zip(trainer.history, losses):
    same = row["loss"] == loss
    print(f"by hand {loss:.4f}, trainer {row['loss']:.4f}, same: {same}")
print("history:", list(trainer.history[0]))

# %% exactly
assert [row["loss"] for row in trainer.history] == losses


# %% callback
class Callback:
    """What fit calls at three moments | 训练的三个时刻调用的方法"""

    def on_fit_begin(self, trainer):
        """Before the first epoch | 第一轮之前"""

    def on_batch_end(self, trainer, batch, loss):
        """After the step of a batch | 每批走完一步之后"""

    def on_epoch_end(self, trainer, row):
        """After an epoch and its row | 每轮之后，这一行已经填好"""


# %% early
class EarlyStopping(Callback):
    """Stop after some epochs without a new best | 几轮没有新低就停"""

    def __init__(self, monitor="val_loss", patience=3):
        if patience < 1:
            raise ValueError(f"patience must be 1 or more, not {patience}")
        self.monitor, self.patience = monitor, patience

    def on_fit_begin(self, trainer):
        self.best, self.waited = float("inf"), 0

    def on_epoch_end(self, trainer, row):
        if self.monitor not in row:
            has = ", ".join(row)
            raise ValueError(f"no {self.monitor!r} in the history, only {has}")
        self.waited += 1
        if row[self.monitor] < self.best:
            self.best, self.waited = row[self.monitor], 0
        if self.waited >= self.patience:
            trainer.stop = True


# %% bar
import sys


class ProgressBar(Callback):
    """A bar that grows batch by batch, then the numbers | 逐批变长的进度条"""

    def __init__(self, width=20):
        self.width = width

    def on_batch_end(self, trainer, batch, loss):
        if trainer.num_batches:
            grown = self.width * batch // trainer.num_batches
            if grown > self.width * (batch - 1) // trainer.num_batches:
                self.draw(len(trainer.history) + 1, grown, "")

    def on_epoch_end(self, trainer, row):
        numbers = [f"{key} = {row[key]:.4f}" for key in row if key != "epoch"]
        self.draw(row["epoch"], self.width, " " + ", ".join(numbers) + "\n")

    def draw(self, epoch, grown, rest):
        bar = "#" * grown + "." * (self.width - grown)
        sys.stdout.write(f"\repoch {epoch} [{bar}]{rest}")
        sys.stdout.flush()


# %% use_bar
net = make_net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
trainer = Trainer(net, loss_fn, optimizer)
loader = make_loader(train, shuffle=True)
history = trainer.fit(loader, 3, make_loader(valid), [ProgressBar(12)])


# %% plot
def plot_history(ax, history, name="loss"):
    """Draw a number over the epochs | 画出一个数随轮次的变化"""
    for key, color in ((name, "#808080"), ("val_" + name, "#d9480f")):
        rows = [row for row in history if key in row]
        epochs = [row["epoch"] for row in rows]
        if rows:
            ax.plot(epochs, [row[key] for row in rows], color=color, label=key)
    ax.set(xlabel="epoch", ylabel=name)
    ax.legend(frameon=False)


# %% stop
net = make_net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
trainer = Trainer(net, loss_fn, optimizer, {"acc": correct})
loader = make_loader(train, shuffle=True)
early = EarlyStopping(patience=3)
history = trainer.fit(loader, 100, make_loader(valid), [early])
val_losses = [row["val_loss"] for row in history]
best = val_losses.index(min(val_losses)) + 1
print("epochs:", len(history), "best epoch:", best)
for name, value in trainer.evaluate(make_loader(test)).items():
    print(f"test {name} = {value:.3f}")
logits = trainer.predict(make_loader(test))
print("predict:", tuple(logits.shape))
assert len(history) == best + 3
