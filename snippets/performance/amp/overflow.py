"""A scaler that looks for its scale | 缩放器怎样找到合适的倍数"""

# %% step
import torch
from torch import nn

net = nn.Linear(1, 1, bias=False)
nn.init.ones_(net.weight)
loss_fn = nn.L1Loss()
optimizer = torch.optim.SGD(net.parameters(), lr=2**-16)
scaler = torch.amp.GradScaler("cpu", growth_interval=100)
X, y = torch.full((1, 1), 16.0), torch.zeros(1, 1)


def step():
    """One training step in float16 | 用 float16 训练一步"""
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = loss_fn(net(X), y)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()


# %% first
for _ in range(7):
    scale = scaler.get_scale()
    step()
    grad = net.weight.grad.item()
    print(f"scale {scale:7} grad {grad:7} weight {net.weight.item():.5f}")

# %% later
for _ in range(98):
    step()
print(scaler.get_scale())
step()
print(scaler.get_scale())
