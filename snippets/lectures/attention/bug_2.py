"""Bug: a causal layer that knows the end | 错误：因果的层，却知道结尾"""

# %% bug
import torch
from torch.nn import functional as F

B, T, D, H = 1, 4, 8, 2
torch.manual_seed(0)
X = torch.randn(B, T, D, requires_grad=True)
heads = X.view(B, H, T, D // H)
Y = F.scaled_dot_product_attention(heads, heads, heads, is_causal=True)
Y = Y.transpose(1, 2).reshape(B, T, D)
for i in range(T):
    (g,) = torch.autograd.grad(Y[0, i].sum(), X, retain_graph=True)
    print(f"place {i} looks at", g[0].any(dim=1).int().tolist())
