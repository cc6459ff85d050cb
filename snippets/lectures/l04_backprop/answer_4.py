"""A relu that never meets a negative number | 从没遇到负数的 relu"""

# %% answer
import torch

X = torch.tensor([[1.0], [2.0], [3.0]])  # (3, 1)
W1 = torch.tensor([[1.0, -1.0]])  # (1, 2)
b1 = torch.tensor([10.0, 10.0])  # (2,)
W2 = torch.tensor([[2.0], [3.0]])  # (2, 1)
hidden = X @ W1 + b1  # (3, 2)
print("smallest hidden number:", hidden.min().item())

one_layer = X @ (W1 @ W2) + b1 @ W2  # (3, 1)
print("equal:", torch.equal(torch.relu(hidden) @ W2, one_layer))

far = torch.tensor([[50.0]])  # (1, 1)
print("at 50:", (torch.relu(far @ W1 + b1) @ W2).item())
print("one layer at 50:", (far @ (W1 @ W2) + b1 @ W2).item())
assert hidden.min() > 0
assert torch.equal(torch.relu(hidden) @ W2, one_layer)
assert torch.relu(far @ W1 + b1) @ W2 != far @ (W1 @ W2) + b1 @ W2
