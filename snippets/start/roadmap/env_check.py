"""Check the environment | 检查环境"""

# %% imports
import sys

import matplotlib
import numpy as np
import torch

print("python 3.11+:", sys.version_info >= (3, 11))
for module in (matplotlib, np, torch):
    name = module.__name__
    print(f"{name} imports:", name in sys.modules)

# %% gradient
x = torch.tensor(3.0, requires_grad=True)
y = x**2  # dy/dx = 2x
y.backward()
print("gradient works:", x.grad.item() == 6.0)
