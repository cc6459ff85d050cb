"""A tenth of five samples | 五个样本的十分之一"""

# %% split warns="UserWarning"
import torch
from torch.utils.data import DataLoader, Subset, TensorDataset, random_split

data = TensorDataset(torch.zeros(1000, 4), torch.zeros(1000))
few = Subset(data, range(5))  # for a quick try | 先拿几个试跑
train_data, val_data = random_split(few, [0.9, 0.1])
batches = 0
for x, y in DataLoader(val_data, batch_size=2):
    batches += 1
print(len(train_data), len(val_data), batches)
