"""A training that survives being killed | 随时停掉也能接上的训练"""
# notes: threads=1

# %% build
import os
from itertools import islice
from pathlib import Path

import torch
from torch import nn
from torch.optim.lr_scheduler import StepLR
from torch.utils.data import DataLoader, TensorDataset

X = torch.linspace(-2, 2, 64, dtype=torch.float64).reshape(64, 1)  # (64, 1)
data = TensorDataset(X, X.abs())
loss_fn = nn.MSELoss()


def build():
    """Make the four things that remember | 建立四样有记忆的东西"""
    torch.manual_seed(0)
    net = nn.Sequential(
        nn.Linear(1, 16),
        nn.Tanh(),
        nn.Dropout(0.1),
        nn.Linear(16, 1),
    ).double()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9)
    scheduler = StepLR(optimizer, step_size=2, gamma=0.5)
    order = torch.Generator().manual_seed(0)
    return net, optimizer, scheduler, order


# %% train
def train(folder):
    """Train for 3 epochs of 8 steps | 训练 3 轮，每轮 8 步"""
    net, optimizer, scheduler, order = build()
    loader = DataLoader(data, batch_size=8, shuffle=True, generator=order)
    losses = []
    net.train()
    for epoch in range(3):
        for X_batch, y_batch in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(X_batch), y_batch)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        scheduler.step()
    return net, losses


# %% run
folder = Path("run")
folder.mkdir(exist_ok=True)
net, losses = train(folder)
print(f"{len(losses)} steps: {losses[0]:.3f} ... {losses[-1]:.3f}")

# %% plain
from notes_toolbox.killed_training import check

check(globals(), "en")


# %% states
def state(run):
    """Return the five states | 返回五份状态"""
    net, optimizer, scheduler, order = run
    return {
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "order": order.get_state(),
        "dropout": torch.get_rng_state(),
    }


def restore(run, saved):
    """Put them back | 放回去"""
    net, optimizer, scheduler, order = run
    net.load_state_dict(saved["net"])
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.load_state_dict(saved["scheduler"])
    order.set_state(saved["order"])
    torch.set_rng_state(saved["dropout"])


# %% files
def save(folder, saved):
    """Write a checkpoint | 写检查点"""
    torch.save(saved, folder / "run.pt")


def load(folder):
    """Read it, if there is one | 有检查点就读"""
    file = folder / "run.pt"
    return torch.load(file) if file.exists() else None


# %% epochs
def train(folder):
    """Train or go on, save after each epoch | 训练或接着训练，每轮之后保存"""
    run = build()
    net, optimizer, scheduler, order = run
    loader = DataLoader(data, batch_size=8, shuffle=True, generator=order)
    losses = []
    saved = load(folder)
    if saved:
        restore(run, saved)
        losses = saved["losses"]
    net.train()
    for epoch in range(len(losses) // 8, 3):
        for X_batch, y_batch in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(X_batch), y_batch)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        scheduler.step()
        save(folder, state(run) | {"losses": losses})
    return net, losses


# %% check_epochs
check(globals(), "en")


# %% naive
def train(folder):
    """Save every five steps, skip what is done | 每五步保存，跳过做完的"""
    run = build()
    net, optimizer, scheduler, order = run
    loader = DataLoader(data, batch_size=8, shuffle=True, generator=order)
    losses, first = [], 0
    saved = load(folder)
    if saved:
        restore(run, saved)
        losses, first = saved["losses"], saved["epoch"]
    net.train()
    for epoch in range(first, 3):
        done = len(losses) - 8 * epoch
        for X_batch, y_batch in islice(loader, done, None):
            optimizer.zero_grad()
            loss = loss_fn(net(X_batch), y_batch)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            if len(losses) % 5 == 0:
                place = {"losses": losses, "epoch": epoch}
                save(folder, state(run) | place)
        scheduler.step()
    return net, losses


# %% check_naive
check(globals(), "en")


# %% begin
def train(folder):
    """Save every five steps, with the order of the epoch | 每五步保存，连同这一轮的次序"""
    run = build()
    net, optimizer, scheduler, order = run
    loader = DataLoader(data, batch_size=8, shuffle=True, generator=order)
    losses, first = [], 0
    saved = load(folder)
    if saved:
        restore(run, saved)
        losses, first = saved["losses"], saved["epoch"]
    net.train()
    for epoch in range(first, 3):
        begin = order.get_state()
        done = len(losses) - 8 * epoch
        for X_batch, y_batch in islice(loader, done, None):
            optimizer.zero_grad()
            loss = loss_fn(net(X_batch), y_batch)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            if len(losses) % 5 == 0:
                place = {"losses": losses, "epoch": epoch, "order": begin}
                save(folder, state(run) | place)
        scheduler.step()
    return net, losses


# %% check_begin
check(globals(), "en")


# %% rename
def save(folder, saved):
    """Write a checkpoint, then give it its name | 写好检查点，再给它名字"""
    torch.save(saved, folder / "new.pt")
    os.replace(folder / "new.pt", folder / "run.pt")


# %% check_rename
check(globals(), "en")


# %% two_files
def write(value, file):
    """Write a file, then give it its name | 写好文件，再给它名字"""
    torch.save(value, f"{file}.new")
    os.replace(f"{file}.new", file)


def save(folder, saved):
    """Write the losses, and the rest | 写损失，再写其余的"""
    write(saved.pop("losses"), folder / "losses.pt")
    write(saved, folder / "run.pt")


def load(folder):
    """Read both, if they are there | 两个文件都在就读"""
    if not (folder / "run.pt").exists():
        return None
    losses = torch.load(folder / "losses.pt")
    return torch.load(folder / "run.pt") | {"losses": losses}


# %% check_two_files
check(globals(), "en")


# %% one_file
def save(folder, saved):
    """Write a checkpoint, then give it its name | 写好检查点，再给它名字"""
    write(saved, folder / "run.pt")


def load(folder):
    """Read it, if there is one | 有检查点就读"""
    file = folder / "run.pt"
    return torch.load(file) if file.exists() else None


# %% end
def train(folder):
    """Save every five steps and at the end | 每五步保存，最后再保存"""
    run = build()
    net, optimizer, scheduler, order = run
    loader = DataLoader(data, batch_size=8, shuffle=True, generator=order)
    losses, first = [], 0
    saved = load(folder)
    if saved:
        restore(run, saved)
        losses, first = saved["losses"], saved["epoch"]
    net.train()
    for epoch in range(first, 3):
        begin = order.get_state()
        done = len(losses) - 8 * epoch
        for X_batch, y_batch in islice(loader, done, None):
            optimizer.zero_grad()
            loss = loss_fn(net(X_batch), y_batch)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            if len(losses) % 5 == 0:
                place = {"losses": losses, "epoch": epoch, "order": begin}
                save(folder, state(run) | place)
        scheduler.step()
    save(folder, state(run) | {"losses": losses, "epoch": 3})
    return net, losses


# %% check_end
assert check(globals(), "en")

# %% in_turn
saves = []  # those of this program | 这个程序里的


def save(folder, saved):
    """Write a.pt and b.pt in turn | 轮流写 a.pt 和 b.pt"""
    name = "b.pt" if len(saves) % 2 else "a.pt"
    saves.append(name)
    torch.save(saved, folder / name)


def load(folder):
    """Read the newer one of those that are whole | 读完好的、较新的那个"""
    newest = None
    for name in ("a.pt", "b.pt"):
        try:
            saved = torch.load(folder / name)
        except Exception:
            continue
        if not newest or len(saved["losses"]) > len(newest["losses"]):
            newest = saved
    return newest


# %% check_in_turn
check(globals(), "en")


# %% by_step
def save(folder, saved):
    """The number of the checkpoint decides | 由检查点的序号决定"""
    number = (len(saved["losses"]) + 4) // 5
    name = "b.pt" if number % 2 else "a.pt"
    torch.save(saved, folder / name)


# %% check_by_step
assert check(globals(), "en")
