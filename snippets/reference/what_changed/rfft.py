"""A Fourier transform | 傅里叶变换"""

# %% today
import torch

x = torch.tensor([1.0, 0.0, -1.0, 0.0])
X = torch.fft.rfft(x)
print(X)
print(torch.view_as_real(X).shape)

# %% module
try:
    torch.fft(x, 1)
except TypeError as error:
    print(error)

# %% gone raises="AttributeError"
torch.rfft(x, 1)
