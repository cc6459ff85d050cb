"""BCEWithLogitsLoss with float labels | BCEWithLogitsLoss 用浮点标签"""

# %% cured
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = torch.randn(4, 2)  # (B, D)
y = torch.tensor([0, 1, 1, 0]).float()  # (B,)
net = nn.Linear(2, 1)
loss_fn = nn.BCEWithLogitsLoss()
for features, labels in DataLoader(TensorDataset(X, y), batch_size=2):
    loss = loss_fn(net(features).squeeze(1), labels)
    print(f"loss = {loss.item():.3f}")
