"""A spectrum as features | 用频谱当特征"""

# %% spectrum warns="UserWarning"
import torch

signal = torch.tensor([1.0, 2.0, 3.0, 4.0])
features = torch.fft.rfft(signal).float()
print(features)
