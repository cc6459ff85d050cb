"""One step from w = 3 | 从 w = 3 走一步"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
y = torch.tensor([2.0, 4.0, 6.0], dtype=torch.float64)
for lr in (0.1, 0.2, 0.3):
    w = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)
    ((w * x - y) ** 2).mean().backward()
    stepped = (w - lr * w.grad).item()
    print(f"lr = {lr}: slope {w.grad.item():.4f}, w = {stepped:.4f}")
assert abs(stepped - 2) > 1  # farther than before | 比原来更远
