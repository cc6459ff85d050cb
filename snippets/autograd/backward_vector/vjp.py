"""Vector times Jacobian | 向量乘雅可比矩阵"""

# %% jacobian
import torch


def f(x):
    """Map two numbers to three."""
    return torch.stack([x[0] * x[1], x[0] + x[1], x[1] ** 2])


x = torch.tensor([2.0, 3.0], requires_grad=True)  # (2,)
J = torch.autograd.functional.jacobian(f, x)  # (3, 2)
print(J)

# %% product
v = torch.tensor([1.0, 10.0, 100.0])  # (3,)
f(x).backward(gradient=v)
print("v @ J: ", v @ J)
print("x.grad:", x.grad)
