"""One wrong letter | 只错一个字母"""

# %% typo raises="NameError"
import torch

scalar = torch.tensor(7)
print(scaler.ndim)
