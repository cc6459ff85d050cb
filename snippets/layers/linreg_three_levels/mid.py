"""Mid level: nn, optim, and DataLoader | 中阶：nn、optim 和 DataLoader"""
# notes: threads=1

# %% data
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = 10 * torch.rand(400, 2, dtype=torch.float64) - 5  # (400, 2)
noise = 2 * torch.randn(400, dtype=torch.float64)
y = 2 * X[:, 0] - 3 * X[:, 1] + 10 + noise  # (400,)
loader = DataLoader(
    TensorDataset(X, y),
    batch_size=20,
    shuffle=True,
    generator=torch.Generator().manual_seed(0),
)


# %% model
class LinearRegressionModel(nn.Module):
    """One weight per input, and a bias | 每个输入一个权重，加一个偏置"""

    def __init__(self, num_inputs):
        super().__init__()
        self.linear = nn.Linear(num_inputs, 1, dtype=torch.float64)
        nn.init.zeros_(self.linear.weight)  # as at the low level | 与低阶相同
        nn.init.zeros_(self.linear.bias)

    def forward(self, X):
        return self.linear(X).squeeze(1)  # (B, 2) -> (B, 1) -> (B,)


model = LinearRegressionModel(2)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
print(model)

# %% train
for epoch in range(1, 51):
    total = 0.0
    for X_batch, y_batch in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(X_batch), y_batch)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y_batch)
    if epoch in (1, 5, 50):
        print(f"{epoch:2}: loss = {total / 400:.4f}")
w, b = model.linear.weight.flatten(), model.linear.bias
print("w =", [round(v, 4) for v in w.tolist()])
print(f"b = {b.item():.4f}")
