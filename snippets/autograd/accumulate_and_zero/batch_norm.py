"""A layer that looks at the whole batch | 要看整个批量的层"""

# %% halves
import torch
from torch import nn

X = torch.tensor([[1.0], [2.0], [3.0], [4.0]])  # (4, 1)
y = torch.tensor([[1.0], [4.0], [9.0], [16.0]])  # (4, 1)
norm = nn.BatchNorm1d(1)
w = torch.tensor(1.0, requires_grad=True)

((w * norm(X) - y) ** 2).mean().backward()
big = w.grad.clone()

w.grad = None
for i in (0, 2):
    y_hat = w * norm(X[i : i + 2])  # (2, 1)
    loss = ((y_hat - y[i : i + 2]) ** 2).mean() / 2
    loss.backward()
print(f"one batch of 4:   {big.item():.2f}")
print(f"two batches of 2: {w.grad.item():.2f}")
