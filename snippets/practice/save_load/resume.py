"""A training that goes on where it stopped | 从停下的地方接着训练"""
# notes: threads=1

# %% build
import torch
from torch import nn
from torch.optim.lr_scheduler import StepLR
from torch.utils.data import DataLoader, TensorDataset

X = torch.arange(-16, 16, dtype=torch.float64).reshape(32, 1) / 8  # (B, 1)
data = TensorDataset(X, X.abs())


def build():
    """Make the four things that remember | 建立四样有记忆的东西"""
    torch.manual_seed(0)
    net = nn.Sequential(
        nn.Linear(1, 16),
        nn.Tanh(),
        nn.Dropout(0.1),
        nn.Linear(16, 1),
    ).double()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    scheduler = StepLR(optimizer, step_size=8, gamma=0.5)
    order = torch.Generator().manual_seed(0)
    return net, optimizer, scheduler, order


# %% train
def train(run, epochs):
    """Return the mean loss of each epoch | 返回每一轮的平均损失"""
    net, optimizer, scheduler, order = run
    loader = DataLoader(data, batch_size=8, shuffle=True, generator=order)
    loss_fn, losses = nn.MSELoss(), []
    net.train()
    for _ in range(epochs):
        total = 0.0
        for X_batch, y_batch in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(X_batch), y_batch)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(X_batch)
        scheduler.step()
        losses.append(total / len(data))
    return losses


# %% checkpoint
def state(run):
    """Return all that the next step depends on | 返回下一步要用到的一切"""
    net, optimizer, scheduler, order = run
    return {
        "net": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "order": order.get_state(),
        "dropout": torch.get_rng_state(),
    }


def restore(run, saved):
    """Put a state into a new run | 把状态放进新的训练"""
    net, optimizer, scheduler, order = run
    net.load_state_dict(saved["net"])
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.load_state_dict(saved["scheduler"])
    order.set_state(saved["order"])
    torch.set_rng_state(saved["dropout"])


# %% resume
run = build()
first = train(run, 12)
torch.save(state(run), "run.pt")
rest = train(run, 12)

new_run = build()
restore(new_run, torch.load("run.pt"))
again = train(new_run, 12)
print("uninterrupted:", [round(loss, 4) for loss in rest[:4]])
print("resumed:      ", [round(loss, 4) for loss in again[:4]])
print("equal:", again == rest)

# %% left_out
print(f"nothing    ---  {rest[-1]:.4f}")
for name in ("net", "optimizer", "scheduler", "order", "dropout"):
    new_run = build()
    saved = torch.load("run.pt")
    saved[name] = state(new_run)[name]  # as if it had not been saved | 当作没有存
    restore(new_run, saved)
    again = train(new_run, 12)
    same = [a == b for a, b in zip(again, rest)]
    print(f"{name:10} {13 + same.index(False):3}  {again[-1]:.4f}")
