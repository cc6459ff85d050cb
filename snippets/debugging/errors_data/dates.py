"""A date in each sample | 每个样本里有一个日期"""

# %% batch raises="TypeError"
from datetime import date

import torch
from torch.utils.data import DataLoader

days = [date(2026, 7, 1), date(2026, 7, 2), date(2026, 7, 3)]
rain = torch.tensor([0.0, 4.5, 1.5])
data = [(day, mm) for day, mm in zip(days, rain)]
train_loader = DataLoader(data, batch_size=3)
for x, y in train_loader:
    print(x, y)
