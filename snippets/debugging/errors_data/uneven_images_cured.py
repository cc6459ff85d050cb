"""All images brought to one size | 图片都变成一样大"""

# %% batch
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader


def resized(x, size):
    x = F.interpolate(x.unsqueeze(0), size=size)  # (1, C, H, W)
    return x.squeeze(0)  # (C, H, W)


torch.manual_seed(0)
sizes = [(28, 28), (28, 28), (28, 36), (32, 28)]  # (H, W)
data = [(torch.rand(3, h, w), 0) for h, w in sizes]  # (C, H, W)
data = [(resized(x, (28, 28)), y) for x, y in data]
train_loader = DataLoader(data, batch_size=4)
for x, y in train_loader:
    print(tuple(x.shape), y.tolist())
