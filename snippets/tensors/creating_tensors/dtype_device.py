"""dtype and device at birth | 创建时就定好类型与设备"""

# %% dtype
import torch

print("zeros(3)         ", torch.zeros(3).dtype)
print("linspace(0, 4, 5)", torch.linspace(0, 4, 5).dtype)
print("full((3,), 7)    ", torch.full((3,), 7).dtype)
print("full((3,), 7.0)  ", torch.full((3,), 7.0).dtype)
print("arange(0, 3)     ", torch.arange(0, 3).dtype)
print("arange(0, 3.0)   ", torch.arange(0, 3.0).dtype)
print("randperm(3)      ", torch.randperm(3).dtype)
x = torch.zeros(3, dtype=torch.int32)
print("dtype=torch.int32", x.dtype)

# %% device
device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
x = torch.ones(2, 3, device=device)
print(x.device, x.dtype)
