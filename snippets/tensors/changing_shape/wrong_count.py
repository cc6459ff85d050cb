"""A shape that does not fit | 凑不齐的形状"""

# %% five raises="RuntimeError"
import torch

torch.arange(12).reshape(5, -1)
