"""Fix: relu between the layers | 修正：relu 放在两层之间"""

# %% answer
import torch

X = torch.tensor([[-2.0], [-1.0], [0.0], [1.0], [2.0]])  # (5, 1)
W1 = torch.tensor([[1.0, -1.0]])  # (1, 2)
W2 = torch.tensor([[1.0], [1.0]])  # (2, 1)
y_hat = torch.relu(X @ W1) @ W2  # (5, 1)
print(y_hat.flatten())
print("W1 @ W2 =", (W1 @ W2).item())
assert y_hat.flatten().tolist() == [2, 1, 0, 1, 2]
assert (W1 @ W2).item() == 0
