"""Features computed once, before the loop | 特征只在循环外算了一次"""

# %% message raises="RuntimeError"
import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Linear(4, 8), nn.Linear(8, 1)
optimizer = torch.optim.SGD([*body.parameters(), *head.parameters()], lr=0.1)
X, y = torch.randn(6, 4), torch.randn(6, 1)  # (B, D), (B, 1)

features = torch.tanh(body(X))  # (B, 8)
for step in range(2):
    loss = nn.MSELoss()(head(features), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print("step", step)
