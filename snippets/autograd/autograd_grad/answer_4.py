"""A Hessian times a vector | 黑塞矩阵乘向量"""

# %% answer
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
v = torch.tensor([1.0, 10.0])
y = x[0] ** 2 * x[1] + x[1] ** 3

(g,) = torch.autograd.grad(y, x, create_graph=True)  # (2,)
(Hv,) = torch.autograd.grad((g * v).sum(), x)  # (2,)
print("Hv =", Hv)
H = torch.tensor([[4.0, 2.0], [2.0, 12.0]])
assert torch.equal(Hv, H @ v)
