"""A thousand small steps | 一千个小步"""

# %% steps
import torch

step = 0.001
wrong = torch.tensor(1.0, dtype=torch.bfloat16)
right = torch.tensor(1.0)
for _ in range(1000):
    wrong += step
    right += step
print(f"wrong = {wrong.item():.4f}")
print(f"right = {right.item():.4f}")
print("check =", [(w + step != w).item() for w in (wrong, right)])
