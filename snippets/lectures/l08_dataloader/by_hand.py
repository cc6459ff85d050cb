"""A loader by hand | 自己写加载器"""

# %% dataset
import torch
from torch.utils.data import DataLoader, TensorDataset

x = torch.arange(10) / 10
dataset = TensorDataset(x, x**2)


# %% load
def collate(samples):
    """Stack the samples to one batch | 把几个样本叠成一批"""
    xs = []
    ys = []
    for x, y in samples:
        xs.append(x)
        ys.append(y)
    return torch.stack(xs), torch.stack(ys)  # (B,), (B,)


def load(dataset, batch_size, order):
    """Return the batches of one epoch | 返回一个轮次的各批"""
    batches = []
    for start in range(0, len(order), batch_size):
        numbers = order[start : start + batch_size]
        samples = [dataset[i] for i in numbers]
        batches.append(collate(samples))
    return batches


# %% same
order = torch.randperm(10, generator=torch.Generator().manual_seed(0))
order = order.tolist()
ours = load(dataset, 4, order)
loader = DataLoader(dataset, batch_size=4, sampler=order)
print(order)
for batch, (X, y) in zip(ours, loader, strict=True):
    same = torch.equal(batch[0], X) and torch.equal(batch[1], y)
    print(len(X), "samples, the same:", same)
