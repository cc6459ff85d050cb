"""Two features are still one linear layer | 两个特征仍是一个线性层"""

# %% stacked
import torch

X = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])  # (3, 2)
W1 = torch.tensor([[1.0, -2.0], [3.0, 0.0]])  # (2, 2)
W2 = torch.tensor([[2.0], [1.0]])  # (2, 1)
two_layers = (X @ W1) @ W2  # (3, 1)
one_layer = X @ (W1 @ W2)  # (3, 1)
print("equal:", torch.equal(two_layers, one_layer))

with_relu = torch.relu(X @ W1) @ W2  # (3, 1)
print("equal with relu:", torch.equal(with_relu, one_layer))
