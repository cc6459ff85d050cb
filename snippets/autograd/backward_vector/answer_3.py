"""Build a Jacobian row by row | 逐行拼出雅可比矩阵"""

# %% answer
import torch


def f(x):
    """Turn two numbers into three | 由两个数得到三个数"""
    return torch.stack([x[0] * x[1], x[0] + x[1], x[1] ** 2])


x = torch.tensor([2.0, 3.0], requires_grad=True)
rows = []
for v in torch.eye(3):  # one row per output | 每个输出一行
    x.grad = None
    f(x).backward(gradient=v)
    rows.append(x.grad.clone())

J = torch.stack(rows)  # (3, 2)
print(J)
assert torch.equal(J, torch.func.jacrev(f)(x.detach()))
