"""Linear regression in four steps | 四步写完线性回归"""
# notes: threads=1

# %% data
import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0]], dtype=torch.float64)  # (3, 1)
y = torch.tensor([[2.0], [4.0], [6.0]], dtype=torch.float64)  # (3, 1)


# %% model
class LinearRegressionModel(nn.Module):
    """One linear layer | 一个线性层"""

    def __init__(self, input_dim, output_dim):
        super().__init__()
        self.linear = nn.Linear(input_dim, output_dim, dtype=torch.float64)

    def forward(self, X):
        return self.linear(X)  # (B, input_dim) -> (B, output_dim)


for name, parameter in LinearRegressionModel(3, 2).named_parameters():
    print(name, tuple(parameter.shape))

torch.manual_seed(0)
model = LinearRegressionModel(1, 1)
print(model)

# %% parts
loss_fn = nn.MSELoss(reduction="sum")
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)

# %% train
for epoch in range(1, 1001):
    optimizer.zero_grad()
    loss = loss_fn(model(X), y)
    loss.backward()
    optimizer.step()
    if epoch in (1, 10, 100, 1000):
        print(f"{epoch:4}: loss = {loss.item():.6f}")

# %% answer
new = torch.tensor([[4.0]], dtype=torch.float64)  # (1, 1)
w, b = model.linear.weight.item(), model.linear.bias.item()
print(f"w = {w:.4f}, b = {b:.4f}, at 4: {model(new).item():.4f}")

# %% mean
torch.manual_seed(0)  # the same start | 同样的起点
model = LinearRegressionModel(1, 1)
loss_fn = nn.MSELoss()  # reduction="mean"
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for _ in range(1000):
    optimizer.zero_grad()
    loss = loss_fn(model(X), y)
    loss.backward()
    optimizer.step()
w, b = model.linear.weight.item(), model.linear.bias.item()
print(f"w = {w:.2f}, b = {b:.2f}, at 4: {model(new).item():.2f}")
