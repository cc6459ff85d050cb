"""A gradient that becomes 0, and one that does not | 变成 0 的梯度，与保住的梯度"""

# %% lost
import torch
from torch import nn

net = nn.Linear(1, 1, bias=False)
X = torch.ones(1, 1)
for dtype in (torch.float16, torch.bfloat16):
    net.zero_grad()
    with torch.autocast("cpu", dtype=dtype):
        y_hat = net(X)
    loss = 1e-8 * y_hat.float().sum()  # slope 1e-8 | 斜率 1e-8
    loss.backward()
    print(dtype, f"{net.weight.grad.item():.2e}")

# %% scaled
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu")
optimizer.zero_grad()
with torch.autocast("cpu", dtype=torch.float16):
    y_hat = net(X)
loss = 1e-8 * y_hat.float().sum()
scaler.scale(loss).backward()
print(scaler.get_scale(), f"{net.weight.grad.item():.2e}")
scaler.unscale_(optimizer)
print(f"{net.weight.grad.item():.2e}")
