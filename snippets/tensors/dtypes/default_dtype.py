"""Change the default | 改变默认类型"""

# %% default
import torch

torch.set_default_dtype(torch.float64)
print(torch.tensor(0.1).dtype, torch.zeros(2).dtype)
torch.set_default_dtype(torch.float32)
print(torch.tensor(0.1).dtype, torch.zeros(2).dtype)
