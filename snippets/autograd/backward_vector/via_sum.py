"""The same gradients through a weighted sum | 用加权求和得到同样的梯度"""

# %% weighted_sum
import torch

x = torch.tensor([[0.0, 0.0], [1.0, 2.0]], requires_grad=True)  # (2, 2)
a = torch.tensor(1.0)
b = torch.tensor(-2.0)
c = torch.tensor(1.0)
y = a * torch.pow(x, 2) + b * x + c  # (2, 2)

gradient = torch.tensor([[1.0, 1.0], [1.0, 1.0]])  # (2, 2)
z = torch.sum(y * gradient)  # ()

print("x:", x)
print("y:", y)
z.backward()
x_grad = x.grad.clone()
print("x_grad:\n", x_grad)

# %% same
x.grad = None
y = a * torch.pow(x, 2) + b * x + c
y.backward(gradient=gradient)
print(torch.equal(x.grad, x_grad))
