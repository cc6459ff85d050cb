"""Subtract a mean from each channel | 每个通道减去自己的均值"""

# %% fails raises="RuntimeError"
import torch

images = torch.zeros(16, 3, 32, 32)  # (B, C, H, W)
mean = torch.tensor([0.485, 0.456, 0.406])  # (C,)
std = torch.tensor([0.229, 0.224, 0.225])
images = (images - mean) / std
