"""Fix: one loader deals out the pairs | 修正：一个加载器成对取出"""
# notes: threads=1

# %% answer
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
X = 10 * torch.rand(400, 2, dtype=torch.float64) - 5  # (400, 2)
noise = 2 * torch.randn(400, 1, dtype=torch.float64)
y = 2 * X[:, :1] - 3 * X[:, 1:] + 10 + noise  # (400, 1)
loader = DataLoader(TensorDataset(X, y), batch_size=20, shuffle=True)
model = nn.Linear(2, 1, dtype=torch.float64)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
loss_fn = nn.MSELoss()
for _ in range(50):
    for X_batch, y_batch in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(X_batch), y_batch)
        loss.backward()
        optimizer.step()
print("w =", [round(v, 1) for v in model.weight.flatten().tolist()])
print(f"b = {model.bias.item():.1f}")
target = torch.tensor([[2.0, -3.0]], dtype=torch.float64)
assert (model.weight - target).abs().max() < 0.2
