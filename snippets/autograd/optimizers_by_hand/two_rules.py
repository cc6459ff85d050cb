"""Momentum with the learning rate outside or inside | 动量：学习率在外，在内"""

# %% rules
import torch

p = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([p], lr=1.0, momentum=0.9)
m, v = 0.0, 0.0
print("torch.optim   outside   inside")
for lr in (1.0, 1.0, 1.0, 0.1):
    before = p.item()
    optimizer.zero_grad()
    p.backward()  # the slope is 1 everywhere | 处处斜率为 1
    optimizer.param_groups[0]["lr"] = lr
    optimizer.step()
    m = 0.9 * m + 1.0
    v = 0.9 * v + lr * 1.0
    print(f"{before - p.item():11.3f} {lr * m:9.3f} {v:8.3f}")
