"""Epochs, batches, and steps | 轮次、批量与步数"""

# %% count
import torch
from torch.utils.data import DataLoader, TensorDataset

dataset = TensorDataset(torch.zeros(400, 2), torch.zeros(400))
for batch_size in (400, 20):
    loader = DataLoader(dataset, batch_size=batch_size, shuffle=True)
    steps = 0
    for epoch in range(50):
        for X_batch, y_batch in loader:
            steps += 1  # one update | 更新一次
    print("batch size:", batch_size, "steps:", steps)
