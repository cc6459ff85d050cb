"""Train with labels of the wrong shape | 用形状不对的标签训练"""
# notes: threads=1

# %% train warns="UserWarning"
import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0]], dtype=torch.float64)  # (3, 1)
y = torch.tensor([2.0, 4.0, 6.0], dtype=torch.float64)  # (3,)
torch.manual_seed(0)
model = nn.Linear(1, 1, dtype=torch.float64)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(1000):
    optimizer.zero_grad()
    loss = loss_fn(model(X), y)
    loss.backward()
    optimizer.step()

# %% result
w, b = model.weight.item(), model.bias.item()
print(f"loss = {loss.item():.4f}")
print(f"w = {abs(w):.4f}, b = {b:.4f}")

# %% fixed
y = y.unsqueeze(1)  # (3,) -> (3, 1)
for _ in range(1000):
    optimizer.zero_grad()
    y_hat = model(X)
    assert y_hat.shape == y.shape
    loss = loss_fn(y_hat, y)
    loss.backward()
    optimizer.step()
print(f"loss = {loss.item():.4f}")
print(f"w = {model.weight.item():.4f}, b = {abs(model.bias.item()):.4f}")
