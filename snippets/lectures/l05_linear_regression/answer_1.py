"""Each point seven times | 每个点重复七遍"""
# notes: threads=1

# %% answer
import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0]], dtype=torch.float64).repeat(7, 1)
y = 2 * X  # (21, 1)
for reduction in ("sum", "mean"):
    model = nn.Linear(1, 1, dtype=torch.float64)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    loss_fn = nn.MSELoss(reduction=reduction)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    path = []
    for _ in range(5):
        optimizer.zero_grad()
        loss_fn(model(X), y).backward()
        optimizer.step()
        path.append(round(model.weight.item(), 2))
    print(reduction, path)
    grows = abs(path[4] - 2) > abs(path[3] - 2) > abs(path[2] - 2)
    assert grows == (reduction == "sum")
