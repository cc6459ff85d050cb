"""Two weights with the same cost | 代价相同的两个权重"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0, 3.0])
y = torch.tensor([2.0, 4.0, 6.0])
for w in (0.5, 3.5):
    losses = (w * x - y) ** 2
    print(f"w = {w}: {losses.tolist()}, cost = {losses.mean():.3f}")
assert torch.equal((0.5 * x - y) ** 2, (3.5 * x - y) ** 2)
