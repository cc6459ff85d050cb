"""Clipped, and hardly any step | 裁剪之后几乎不动"""

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
    nn.utils.clip_grad_norm_(net.parameters(), max_norm=1.0)
    scaler.step(optimizer)
    scaler.update()
    print(f"{net.weight.item():.4f}")
