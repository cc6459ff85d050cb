"""Without the last batch of one sample | 不要只有一个样本的末批"""

# %% train
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
data = TensorDataset(torch.rand(33, 4), torch.rand(33, 1))
loader = DataLoader(data, batch_size=8, shuffle=True, drop_last=True)
net = nn.Sequential(nn.Linear(4, 16), nn.BatchNorm1d(16), nn.Linear(16, 1))
loss_fn = nn.MSELoss()
for X_batch, y_batch in loader:
    loss = loss_fn(net(X_batch), y_batch)
    loss.backward()
print(f"batches: {len(loader)}")

# %% predict
net.eval()  # not training any more | 不再训练
with torch.no_grad():
    print(net(torch.rand(1, 4)).shape)
