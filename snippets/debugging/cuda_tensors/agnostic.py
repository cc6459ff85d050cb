"""A training for any device | 任何设备都能跑的训练"""
# notes: threads=1

# %% device
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("cpu")
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
print(device)

# %% data
torch.manual_seed(0)
X = torch.rand(200, 2)  # (B, D), on the CPU | 在 CPU 上
y = (X[:, :1] * X[:, 1:]).sqrt()  # (B, 1)
loader = DataLoader(TensorDataset(X, y), batch_size=20, shuffle=True)

# %% network
net = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
net.to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
loss_fn = nn.MSELoss()

# %% train
for epoch in range(5):
    total = 0.0
    for X_batch, y_batch in loader:
        X_batch, y_batch = X_batch.to(device), y_batch.to(device)
        optimizer.zero_grad()
        loss = loss_fn(net(X_batch), y_batch)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(X_batch)
    print(f"epoch {epoch + 1}: loss = {total / 200:.3f}")
print(next(net.parameters()).device, "loss on", loss.device)
