"""A matrix product of one's own | 自己写的矩阵乘法"""

# %% answer
import torch


def product(A, B):
    """Multiply two matrices without @ | 不用 @ 计算两个矩阵的乘积"""
    C = torch.zeros(A.shape[0], B.shape[1])
    for i in range(A.shape[0]):
        for k in range(B.shape[1]):
            C[i, k] = (A[i] * B[:, k]).sum()  # row i, column k
    return C


A = torch.arange(6.0).reshape(2, 3)
B = torch.arange(12.0).reshape(3, 4)
print(product(A, B))
assert torch.equal(product(A, B), A @ B)
assert torch.equal(product(A[:0], B), A[:0] @ B)
