"""The errors along the line | 直线各处的误差"""
# notes: threads=1

# %% answer
import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0]], dtype=torch.float64)  # (3, 1)
y = 2 * X  # (3, 1)
torch.manual_seed(0)
model = nn.Linear(1, 1, dtype=torch.float64)
loss_fn = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
places = torch.tensor([[0.0], [2.273], [4.0]], dtype=torch.float64)  # (3, 1)
for step in range(1, 1001):
    optimizer.zero_grad()
    loss = loss_fn(model(X), y)
    loss.backward()
    optimizer.step()
    if step in (100, 300, 1000):
        errors = (model(places) - 2 * places).flatten().tolist()
        print(f"{step:4}:", [f"{error:+.3f}" for error in errors])
        assert abs(errors[1]) < 1e-3 < abs(errors[0])
