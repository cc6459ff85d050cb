"""A generator has a device | 生成器也有设备"""
# notes: device=cuda timeout=120

# %% mixed raises="RuntimeError"
import torch

generator = torch.Generator().manual_seed(0)
torch.rand(3, device="cuda", generator=generator)
