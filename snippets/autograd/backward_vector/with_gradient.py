"""Backward from a matrix with gradient= | 用 gradient= 对矩阵做反向传播"""

# %% gradient
import torch

x = torch.tensor([[0.0, 0.0], [1.0, 2.0]], requires_grad=True)  # (2, 2)
a = torch.tensor(1.0)
b = torch.tensor(-2.0)
c = torch.tensor(1.0)
y = a * torch.pow(x, 2) + b * x + c  # (2, 2)

gradient = torch.tensor([[1.0, 1.0], [1.0, 1.0]])  # (2, 2)

print("x:\n", x)
print("y:\n", y)
y.backward(gradient=gradient)
x_grad = x.grad
print("x_grad:\n", x_grad)
