"""With the radius as an input, a line suffices | 输入里有半径，一条直线就够"""
# notes: threads=1

# %% data
import math

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
y = (torch.arange(4000) % 2).double()  # (4000,)
r = 5 + 3 * y + torch.randn(4000, dtype=torch.float64)  # (4000,)
angle = 2 * math.pi * torch.rand(4000, dtype=torch.float64)
X = torch.stack([r * angle.cos(), r * angle.sin(), r], dim=1)  # (4000, 3)

# %% train
dataset = TensorDataset(X[:3000], y[:3000])
loader = DataLoader(dataset, batch_size=100, shuffle=True)
model = nn.Linear(3, 1, dtype=torch.float64)
loss_fn = nn.BCEWithLogitsLoss()
for lr, num_epochs in ((0.1, 60), (0.01, 10)):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(num_epochs):
        for X_batch, y_batch in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(X_batch).squeeze(1), y_batch)
            loss.backward()
            optimizer.step()
with torch.no_grad():
    logits = model(X[3000:]).squeeze(1)  # (1000,)
found = ((logits > 0) == (y[3000:] == 1)).sum().item()
rule = ((r[3000:] > 6.5) == (y[3000:] == 1)).sum().item()
print("w =", [round(v, 1) for v in model.weight.flatten().tolist()])
print(f"b = {model.bias.item():.1f}")
print("correct:", found, "best rule:", rule)
assert abs(model.weight[0, 2].item() - 3) < 0.5 and found > 900
