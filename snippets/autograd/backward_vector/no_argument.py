"""backward without an argument on four numbers | 对四个数直接调用 backward"""

# %% backward raises="RuntimeError"
import torch

x = torch.tensor([[0.0, 0.0], [1.0, 2.0]], requires_grad=True)  # (2, 2)
y = x**2 - 2 * x + 1  # (2, 2)
y.backward()
