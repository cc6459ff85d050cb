"""Bug: the future leaks through a reshape | 错误：reshape 让未来漏了进来"""

# %% bug
import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 6, 8, requires_grad=True)  # (B, T, D)
q = k = v = x.view(1, 6, 2, 4).transpose(1, 2)  # (B, H, T, D / H)
y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
out = y.reshape(1, 6, 8)
out[0, 0].sum().backward()
print(tuple(out.shape))
print("used by the first place:", (x.grad[0] != 0).any(dim=1).tolist())
