"""The gradient of a matrix product | 矩阵乘法的梯度"""

# %% answer
import torch

W = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])  # (3, 2)
x = torch.tensor([1.0, 1.0], requires_grad=True)  # (2,)
v = torch.tensor([1.0, 0.0, 2.0])  # (3,)

y = W @ x  # (3,)
y.backward(gradient=v)
print("x.grad:", x.grad)
print("v @ W: ", v @ W)
assert torch.equal(x.grad, v @ W)
