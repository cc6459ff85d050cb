"""A loop for any net, on the five weights of a spring | 通用的训练循环，用在弹簧上"""
# notes: threads=1

# %% answer
import torch
from torch import nn


def fit(net, loss_fn, optimizer, loader, num_epochs, every):
    """Train, print some epochs, return all losses | 训练，隔几轮打印，返回损失"""
    losses = []
    for epoch in range(1, num_epochs + 1):
        net.train()
        total, samples = 0.0, 0
        for X, y in loader:
            optimizer.zero_grad()
            loss = loss_fn(net(X), y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(y)
            samples += len(y)
        losses.append(total / samples)
        if epoch % every == 0:
            print(f"epoch {epoch:4}: loss = {losses[-1]:.3f}")
    return losses


# %% check
dtype = torch.float64
x = torch.tensor([[1.0], [2.0], [3.0], [4.0], [5.0]], dtype=dtype)
y = torch.tensor([[12.0], [14.0], [15.5], [18.5], [20.0]], dtype=dtype)
net = nn.Linear(1, 1, dtype=dtype)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
losses = fit(net, nn.MSELoss(), optimizer, [(x, y)], 1000, every=250)
print(f"w = {net.weight.item():.2f}, b = {net.bias.item():.2f}")
assert len(losses) == 1000 and abs(losses[-1] - 0.095) < 0.001
