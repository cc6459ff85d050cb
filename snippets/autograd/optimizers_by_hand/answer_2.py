"""Fix: both means start from 0 and have to be corrected | 修正：两个平均都从 0 起步，要修正"""

# %% answer
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
        usual = (s / (1 - 0.999**t)).sqrt()
        p -= 0.1 * m / (1 - 0.9**t) / (usual + 1e-8)
    print(f"step {t}: p = {p.item():.3f}")
assert abs(p.item() - 0.3) < 0.005
