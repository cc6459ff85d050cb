"""Linear layers in a row are one | 几个线性层等于一层"""

# %% two
import torch

torch.manual_seed(0)
X = torch.randint(-5, 6, (6, 3)).float()  # (6, 3)
W1 = torch.randint(-3, 4, (3, 4)).float()  # (3, 4)
b1 = torch.randint(-3, 4, (4,)).float()  # (4,)
W2 = torch.randint(-3, 4, (4, 2)).float()  # (4, 2)
b2 = torch.randint(-3, 4, (2,)).float()  # (2,)

W = W1 @ W2  # (3, 2)
b = b1 @ W2 + b2  # (2,)
two_layers = (X @ W1 + b1) @ W2 + b2  # (6, 2)
print("equal:", torch.equal(two_layers, X @ W + b))

numbers = W1.numel() + b1.numel() + W2.numel() + b2.numel()
print(numbers, "numbers against", W.numel() + b.numel())

with_relu = torch.relu(X @ W1 + b1) @ W2 + b2  # (6, 2)
print("equal with relu:", torch.equal(with_relu, X @ W + b))

# %% narrow
A = torch.tensor([[1.0], [2.0], [3.0]])  # (3, 1)
B = torch.tensor([[4.0, 5.0]])  # (1, 2)
print(A @ B)  # (3, 2)
print("rank:", torch.linalg.matrix_rank(A @ B).item())
