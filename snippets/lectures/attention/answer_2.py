"""What the two heads really got | 两个头实际拿到了什么"""

# %% answer
import torch
from torch.nn import functional as F

B, T, D, H = 1, 4, 8, 2
places = torch.arange(T).view(1, T, 1).expand(B, T, D)  # 0, 1, 2, 3
wrong = places.reshape(B, H, T, D // H)
right = places.reshape(B, T, H, D // H).transpose(1, 2)
print("wrong:", wrong[0, :, :, 0].tolist())
print("right:", right[0, :, :, 0].tolist())

torch.manual_seed(0)
X = torch.randn(B, T, D, requires_grad=True)
heads = X.view(B, T, H, D // H).transpose(1, 2)  # (B, H, T, D / H)
Y = F.scaled_dot_product_attention(heads, heads, heads, is_causal=True)
Y = Y.transpose(1, 2).reshape(B, T, D)
for i in range(T):
    (g,) = torch.autograd.grad(Y[0, i].sum(), X, retain_graph=True)
    print(f"place {i} looks at", g[0].any(dim=1).int().tolist())
    assert g[0, : i + 1].any(dim=1).all() and not g[0, i + 1 :].any()
