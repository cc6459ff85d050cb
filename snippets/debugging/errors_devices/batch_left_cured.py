"""Each batch is moved in the loop | 每个批量在循环里搬"""

# %% train
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
data = TensorDataset(torch.ones(8, 4), torch.zeros(8, 1))
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1)).to(device)
loss_fn = nn.MSELoss()
for X_batch, y_batch in DataLoader(data, batch_size=4):
    X_batch, y_batch = X_batch.to(device), y_batch.to(device)
    loss = loss_fn(net(X_batch), y_batch)
    loss.backward()
print(loss.device.type == device.type)
