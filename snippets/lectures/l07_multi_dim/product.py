"""One product for all rows | 一次乘法，算完所有行"""

# %% rows
import torch
from torch import nn

X = torch.tensor([[1.0, 2.0], [3.0, 0.0], [0.0, 1.0]])  # (3, 2)
w = torch.tensor([[2.0], [-1.0]])  # (2, 1)
b = torch.tensor([1.0])  # (1,)
for x1, x2 in X.tolist():
    print(f"2 * {x1} - 1 * {x2} + 1 = {2 * x1 - x2 + 1}")
logits = X @ w + b  # (3, 1)
print(logits.tolist())

# %% sigmoid
print([round(p, 3) for p in torch.sigmoid(logits).flatten().tolist()])

# %% layer
layer = nn.Linear(2, 1)
with torch.no_grad():
    layer.weight.copy_(w.T)
    layer.bias.copy_(b)
print("weight:", tuple(layer.weight.shape))
print("equal:", torch.equal(layer(X), logits))

# %% widths
H = torch.randn(8, 30)  # 8 rows of 30 numbers | 8 行，每行 30 个数
for inputs, outputs in ((30, 8), (8, 6), (6, 4), (4, 1)):
    layer = nn.Linear(inputs, outputs)
    H = layer(H)  # (B, inputs) -> (B, outputs)
    numbers = sum(p.numel() for p in layer.parameters())
    print(tuple(H.shape), "parameters:", numbers)
