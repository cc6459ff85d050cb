"""Attention over a single place | 只有一个位置的注意力"""

# %% answer
import torch
from torch.nn import functional as F

torch.manual_seed(0)
Q = torch.randn(1, 8, requires_grad=True)
K = torch.randn(1, 8, requires_grad=True)
V = torch.randn(1, 8, requires_grad=True)
Y = F.scaled_dot_product_attention(Q, K, V)  # (1, 8)
(Y**2).sum().backward()
print("Y is V:", torch.equal(Y, V))
print("Q:", Q.grad.count_nonzero().item())
print("K:", K.grad.count_nonzero().item())
print("V:", V.grad.count_nonzero().item())
assert torch.equal(Y, V) and not Q.grad.any() and not K.grad.any()
assert V.grad.count_nonzero() == 8
