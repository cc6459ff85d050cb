"""The heads side by side again | 把各个头重新并排放好"""

# %% answer
import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(1, 6, 8, requires_grad=True)  # (B, T, D)
q = k = v = x.view(1, 6, 2, 4).transpose(1, 2)  # (B, H, T, D / H)
y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
out = y.transpose(1, 2).reshape(1, 6, 8)
for i in range(6):
    (grad,) = torch.autograd.grad(out[0, i].sum(), x, retain_graph=True)
    used = (grad[0] != 0).any(dim=1).tolist()
    print(i, used)
    assert used == [place <= i for place in range(6)]
