"""NumPy and PyTorch: neither contains the other | NumPy 与 PyTorch：谁也不包含谁"""

# %% names
import numpy as np
import torch

print("name      numpy torch")
for name in ("median", "interp", "setdiff1d", "topk", "scatter"):
    print(f"{name:9} {hasattr(np, name)!s:5} {hasattr(torch, name)}")
