"""The losses with and without the optimizer's state | 有没有优化器的状态，损失各是怎样"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn

X = torch.arange(-16, 16, dtype=torch.float64).reshape(32, 1) / 8  # (B, 1)
y = X.abs()
loss_fn = nn.MSELoss()


def build():
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1))
    net.double()
    return net, torch.optim.SGD(net.parameters(), lr=0.02, momentum=0.9)


def train(net, optimizer, steps):
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


net, optimizer = build()
losses = train(net, optimizer, 20)
state = {"net": net.state_dict(), "optimizer": optimizer.state_dict()}
torch.save(state, "run.pt")
losses += train(net, optimizer, 40)

saved = torch.load("run.pt")
net, optimizer = build()
net.load_state_dict(saved["net"])
without = train(net, optimizer, 40)

net, optimizer = build()
net.load_state_dict(saved["net"])
optimizer.load_state_dict(saved["optimizer"])
resumed = train(net, optimizer, 40)

fig, ax = plt.subplots(figsize=(5.6, 3), layout="constrained")
after = range(20, 60)
ax.plot(range(60), losses, color="#808080", label="uninterrupted")
ax.plot(after, resumed, ".", color="#808080", label="net + optimizer")
ax.plot(after, without, color="#d9480f", label="net")
ax.axvline(20, color="#808080", linestyle=":")
ax.set(xlabel="step", ylabel="loss", yscale="log")
ax.legend(frameon=False)
