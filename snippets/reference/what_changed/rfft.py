"""A Fourier transform | 傅里叶变换"""

# %% today
import torch

x = torch.tensor([1.0, 0.0, -1.0, 0.0])
print(torch.fft.rfft(x))

# %% gone raises="AttributeError"
torch.rfft(x, 1)
