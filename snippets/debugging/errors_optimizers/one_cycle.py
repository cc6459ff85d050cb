"""Ten samples in batches of four | 十个样本，每批四个"""

# %% cycle raises="ValueError"
import torch
from torch import nn
from torch.optim.lr_scheduler import OneCycleLR
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.ones(10, 2), torch.ones(10, 1))
loader = DataLoader(data, batch_size=4)
net = nn.Linear(2, 1)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
steps = len(data) // 4
scheduler = OneCycleLR(optimizer, max_lr=0.1, epochs=2, steps_per_epoch=steps)
for epoch in range(2):
    for X, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(net(X), y)
        loss.backward()
        optimizer.step()
        scheduler.step()
