"""From samples to a batch | 样本怎样合成一批"""

# %% floats
import torch
from torch.utils.data import DataLoader

samples = [(0.5, 1), (1.5, 2)]
for X, y in DataLoader(samples, batch_size=2):
    print(X.dtype, y.dtype)
print(torch.tensor([0.5, 1.5]).dtype)

# %% dictionary
samples = [{"word": "one", "number": 1}, {"word": "three", "number": 3}]
for batch in DataLoader(samples, batch_size=2):
    print(batch)
