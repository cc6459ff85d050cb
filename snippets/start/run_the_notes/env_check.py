"""Check the installation | 检查安装"""

# %% versions
import sys

import matplotlib
import numpy as np
import torch

major, minor = torch.__version__.split(".")[:2]
print("Python new enough:", sys.version_info >= (3, 11))
print("torch new enough: ", (int(major), int(minor)) >= (2, 8))
print("torch:", torch.__version__)
print("NumPy:", np.__version__)
print("Matplotlib:", matplotlib.__version__)
device = torch.accelerator.current_accelerator(check_available=True)
print("accelerator:", device)

# %% gradient
x = torch.tensor(3.0, requires_grad=True)
y = x**2  # dy/dx = 2x
y.backward()
print("gradient works:", x.grad.item() == 6.0)
