"""Bug: Adam sets out with steps that are too long | 错误：Adam 一上来步子太大"""

# %% bug
import torch

p = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
m = torch.zeros((), dtype=torch.float64)
s = torch.zeros((), dtype=torch.float64)
for t in range(1, 4):
    p.grad = None
    loss = (p - 3) ** 2
    loss.backward()
    with torch.no_grad():
        m = 0.9 * m + 0.1 * p.grad
        s = 0.999 * s + 0.001 * p.grad**2
        p -= 0.1 * m / (s.sqrt() + 1e-8)
    print(f"step {t}: p = {p.item():.3f}")
