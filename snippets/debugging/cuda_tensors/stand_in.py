"""A device that every computer has | 每台电脑都有的设备"""

# %% meta
import torch

x = torch.ones(2, device="meta")  # a shape, no numbers | 只有形状，没有数
print(x * 2)
print(x * torch.tensor(3.0))

# %% mixed raises="RuntimeError"
x * torch.tensor([3.0, 3.0])
