"""Ask with isnan | 用 isnan 来问"""

# %% answer
import torch

x = torch.tensor([39.1, float("nan"), 40.3])
gaps = x.isnan()
x[gaps] = 0.0
print("gaps:", gaps.sum().item())
print("x =", x)
assert gaps.tolist() == [False, True, False]
assert float("nan") != float("nan")
