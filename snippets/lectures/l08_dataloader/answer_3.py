"""Draw the rare class more often | 少见的类多抽几次"""

# %% answer
import torch
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler

y = torch.zeros(1000, dtype=torch.int64)
y[:100] = 1  # one in ten | 十个里有一个
dataset = TensorDataset(torch.arange(1000), y)
counts = torch.tensor([900, 100])
sampler = WeightedRandomSampler(
    1 / counts[y],  # one weight per sample | 每个样本一个权重
    num_samples=1000,
    generator=torch.Generator().manual_seed(0),
)
numbers = []
share = 0.0
for i, labels in DataLoader(dataset, batch_size=50, sampler=sampler):
    numbers.extend(i.tolist())
    share += labels.sum().item() / 1000
print(f"share of class 1: {share:.2f}")
print("different samples in 1000 draws:", len(set(numbers)))
assert 0.45 < share < 0.55 and len(set(numbers)) < 550
