"""A fraction for an integer tensor | 把小数写进整数张量"""

# %% write
import torch

wrong = torch.tensor([3, 1, 2])
right = torch.tensor([3.0, 1.0, 2.0])
for weights in (wrong, right):
    weights[0] = 0.7
print("wrong =", wrong)
print("right =", right)
print("check =", [w.is_floating_point() for w in (wrong, right)])
