"""A default device | 默认设备"""
# notes: device=cuda timeout=120

# %% loader
import torch
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_device("cuda")
numbers = torch.arange(6)
print(numbers.device)
data = TensorDataset(numbers)
try:
    for (X,) in DataLoader(data, batch_size=3, shuffle=True):
        print(X.device)
except RuntimeError as error:
    print(error)

# %% generator
generator = torch.Generator("cuda")
for (X,) in DataLoader(data, batch_size=3, shuffle=True, generator=generator):
    print(X.device)
torch.set_default_device(None)
