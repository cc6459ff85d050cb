"""The magnitudes of a spectrum as features | 用频谱的幅度当特征"""

# %% spectrum
import torch

signal = torch.tensor([1.0, 2.0, 3.0, 4.0])
features = torch.fft.rfft(signal).abs()
print(features)
