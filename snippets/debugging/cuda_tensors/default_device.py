"""A default device | 默认设备"""
# notes: device=cuda timeout=120

# %% block
import torch
from torch import nn

array = torch.ones(2).numpy()
with torch.device("cuda"):
    print(torch.ones(2).device, nn.Linear(2, 1).weight.device)
    print(torch.from_numpy(array).device)
print(torch.ones(2).device)

# %% loader
from torch.utils.data import DataLoader, TensorDataset

loader = DataLoader(TensorDataset(torch.ones(6)), shuffle=True)
torch.set_default_device("cuda")
try:
    for (X,) in loader:
        print(X.device)
except RuntimeError as error:
    print(error)
torch.set_default_device(None)
