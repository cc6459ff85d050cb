"""The best rule that three spirals allow | 三条螺旋线容许的最好规则"""

# %% data
import math

import torch

dtype = torch.float64


def on_spirals(y, t):
    """Return the points without noise | 返回没有噪声的点"""
    angle = 2 * math.pi * (y.to(dtype) / 3 + 0.75 * t)
    radius = 0.1 + 0.9 * t
    x1, x2 = radius * torch.cos(angle), radius * torch.sin(angle)
    return torch.stack([x1, x2], dim=1)  # (B, 2)


def spirals(n, generator):
    """Return n noisy points and their classes | 返回 n 个带噪声的点和类别"""
    y = torch.arange(n) % 3
    t = torch.rand(n, generator=generator, dtype=dtype)
    noise = torch.randn(n, 2, generator=generator, dtype=dtype)
    return on_spirals(y, t) + 0.08 * noise, y


generator = torch.Generator().manual_seed(0)
spirals(300, generator)  # those for training | 训练用的
spirals(300, generator)  # those for validation | 验证用的
X_test, y_test = spirals(1000, generator)

# %% rule
t = torch.arange(500, dtype=dtype) / 500
closeness = []
for c in range(3):
    curve = on_spirals(torch.full((500,), c), t)  # (500, 2)
    squared = torch.cdist(X_test, curve) ** 2  # (1000, 500)
    closeness.append(torch.exp(-squared / (2 * 0.08**2)).sum(dim=1))
answer = torch.stack(closeness, dim=1).argmax(dim=1)  # (1000,)
print(f"{(answer == y_test).double().mean().item():.3f}")
