"""From a coarse grid to a fine one | 从粗的网格到细的网格"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0], dtype=torch.float64)
y = torch.tensor([12.0, 14.0, 15.5, 18.5, 20.0], dtype=torch.float64)
w, b, step, tries = 10.0, 10.0, 1.0, 0
steps = torch.arange(-10, 11)
for _ in range(11):
    all_w = w + step * steps  # (21,)
    all_b = b + step * steps  # (21,)
    y_hat = all_w[:, None, None] * x + all_b[:, None]  # (21, 21, 5)
    costs = ((y_hat - y) ** 2).mean(dim=2)  # (21, 21)
    place = costs.argmin().item()
    w, b = all_w[place // 21].item(), all_b[place % 21].item()
    tries += costs.numel()
    print(f"step {step:.3f}: w = {w:.3f}, b = {b:.3f}")
    step = step / 2
print("tries:", tries)
assert abs(w - 2.05) < 0.001 and abs(b - 9.85) < 0.001
