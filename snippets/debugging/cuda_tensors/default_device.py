"""A default device | 默认设备"""
# notes: device=cuda timeout=120

# %% block
import torch
from torch import nn

with torch.device("cuda"):
    print(torch.ones(2).device, torch.tensor([1, 2]).device)
    print(nn.Linear(2, 1).weight.device)
    print(torch.from_numpy(torch.ones(2, device="cpu").numpy()).device)
print(torch.ones(2).device)

# %% global
torch.set_default_device("cuda")
print(torch.ones(2).device)

# %% loader
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.arange(6.0))
loader = DataLoader(data, batch_size=3, shuffle=True)
try:
    for (X,) in loader:
        print("batch:", X.device)
except RuntimeError as error:
    print(error)

# %% back
torch.set_default_device(None)
print(torch.ones(2).device)
