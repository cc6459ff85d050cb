"""Bug: two layers that should give the absolute value | 错误：想用两层得到绝对值"""

# %% bug
import torch

X = torch.tensor([[-2.0], [-1.0], [0.0], [1.0], [2.0]])  # (5, 1)
W1 = torch.tensor([[1.0, -1.0]])  # (1, 2)
W2 = torch.tensor([[1.0], [1.0]])  # (2, 1)
y_hat = torch.relu(X @ W1 @ W2)  # (5, 1)
print(y_hat.flatten())
