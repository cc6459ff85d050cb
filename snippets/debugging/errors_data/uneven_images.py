"""Images of different sizes | 大小不一的图片"""

# %% batch raises="RuntimeError"
import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
sizes = [(28, 28), (28, 28), (28, 36), (32, 28)]  # (H, W)
data = [(torch.rand(3, h, w), 0) for h, w in sizes]  # (C, H, W)
train_loader = DataLoader(data, batch_size=4)
for x, y in train_loader:
    print(x.shape)
