"""The same training on two devices | 同一个训练，两种设备"""
# notes: device=cuda timeout=120 threads=1

# %% train
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def train(device, dtype):
    """Return the loss of each epoch | 返回每个轮次的损失"""
    torch.manual_seed(0)
    X = torch.rand(200, 2).to(dtype)  # drawn on the CPU | 在 CPU 上抽取
    y = (X[:, :1] * X[:, 1:]).sqrt()
    net = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
    net.to(device, dtype)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    loss_fn = nn.MSELoss()
    loader = DataLoader(TensorDataset(X, y), batch_size=20, shuffle=True)
    losses = []
    for epoch in range(5):
        total = 0.0
        for X_batch, y_batch in loader:
            X_batch, y_batch = X_batch.to(device), y_batch.to(device)
            optimizer.zero_grad()
            loss = loss_fn(net(X_batch), y_batch)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(X_batch)
        losses.append(total / 200)
    return losses


# %% compare
for device in ("cpu", "cuda"):
    losses = train(device, torch.float64)
    print(f"{device:4}", [f"{loss:.5f}" for loss in losses])

# %% difference
for dtype in (torch.float64, torch.float32):
    on_cpu = torch.tensor(train("cpu", dtype), dtype=torch.float64)
    on_cuda = torch.tensor(train("cuda", dtype), dtype=torch.float64)
    difference = (on_cpu - on_cuda).abs().max().item()
    print(dtype, "difference below 1e-4:", difference < 1e-4)
