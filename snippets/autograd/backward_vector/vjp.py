"""Vector times Jacobian | 向量乘雅可比矩阵"""

# %% jacobian
import torch


def f(x):
    """Turn two numbers into three | 由两个数得到三个数"""
    return torch.stack([x[0] * x[1], x[0] + x[1], x[1] ** 2])


x = torch.tensor([2.0, 3.0], requires_grad=True)  # (2,)
J = torch.func.jacrev(f)(x.detach())  # (3, 2)
print(J)

# %% product
v = torch.tensor([1.0, 10.0, 100.0])  # (3,)
f(x).backward(gradient=v)
print("v @ J: ", v @ J)
print("x.grad:", x.grad)

# %% rows
y = f(x)
picks = torch.eye(3)  # a row of weights for each walk | 每走一趟用一行权重
(rows,) = torch.autograd.grad(y, x, grad_outputs=picks, is_grads_batched=True)
print(torch.equal(rows, J))
