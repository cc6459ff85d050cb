"""A batch size written into the loop | 把批量大小写死在循环里"""

# %% fails raises="RuntimeError"
import torch
from torch import nn
from torch.utils.data import DataLoader

batch_size = 32
images = torch.zeros(100, 1, 28, 28)  # (N, C, H, W)
net = nn.Linear(784, 10)
for X in DataLoader(images, batch_size=batch_size):
    logits = net(X.view(batch_size, 784))
