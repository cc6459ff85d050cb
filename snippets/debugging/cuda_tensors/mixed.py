"""Two devices in one addition | 一次加法，两种设备"""
# notes: device=cuda timeout=120

# %% mixed raises="RuntimeError"
import torch

x = torch.ones(2, device="cuda")
y = torch.ones(2)
x + y
