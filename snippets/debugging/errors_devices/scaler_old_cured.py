"""The new name of GradScaler | GradScaler 的新名字"""

# %% scaler
import torch

use_amp = False  # True on a GPU | 有 GPU 就写 True
scaler = torch.amp.GradScaler("cuda", enabled=use_amp)
print(scaler.is_enabled())
