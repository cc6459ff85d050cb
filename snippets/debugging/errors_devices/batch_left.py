"""Only the network was moved | 只搬了网络"""

# %% train raises="RuntimeError"
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("meta")  # as if it were a GPU | 当作 GPU
data = TensorDataset(torch.ones(8, 4), torch.zeros(8, 1))
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1)).to(device)
loss_fn = nn.MSELoss()
for X_batch, y_batch in DataLoader(data, batch_size=4):
    loss = loss_fn(net(X_batch), y_batch)
    loss.backward()
