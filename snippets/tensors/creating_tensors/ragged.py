"""Rows of different lengths | 长短不一的行"""

# %% ragged raises="ValueError"
import torch

torch.tensor([[1, 2, 3], [4, 5]])
