"""The old name of GradScaler | GradScaler 的旧名字"""

# %% scaler warns="FutureWarning"
import torch

use_amp = False  # True on a GPU | 有 GPU 就写 True
scaler = torch.cuda.amp.GradScaler(enabled=use_amp)
print(scaler.is_enabled())
