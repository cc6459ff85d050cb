"""33 samples in batches of 8 | 33 个样本，每批 8 个"""

# %% loop raises="ValueError"
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X, y = torch.rand(33, 4), torch.rand(33, 1)
loader = DataLoader(TensorDataset(X, y), batch_size=8, shuffle=True)
net = nn.Sequential(nn.Linear(4, 16), nn.BatchNorm1d(16), nn.Linear(16, 1))
loss_fn = nn.MSELoss()
for X_batch, y_batch in loader:
    loss = loss_fn(net(X_batch), y_batch)
    loss.backward()
