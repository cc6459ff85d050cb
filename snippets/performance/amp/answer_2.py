"""Divide first, then clip | 先除回来，再裁剪"""

# %% train
import torch
from torch import nn

net = nn.Linear(1, 1, bias=False)
nn.init.ones_(net.weight)
loss_fn = nn.L1Loss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
scaler = torch.amp.GradScaler("cpu")
X, y = torch.full((1, 1), 0.5), torch.full((1, 1), -9.0)

for _ in range(5):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = loss_fn(net(X), y)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    nn.utils.clip_grad_norm_(net.parameters(), max_norm=1.0)
    scaler.step(optimizer)
    scaler.update()
    print(f"{net.weight.item():.4f}")
assert net.weight.item() == 0.0  # four steps of 0.25 | 走了四步，每步 0.25
