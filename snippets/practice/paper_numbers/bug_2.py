"""Attention that costs nothing | 不花力气的注意力"""

# %% bug
import torch
from torch.nn import functional as F
from torch.utils.flop_counter import FlopCounterMode

q = torch.rand(1, 12, 64, 64)  # (B, H, T, D / H)
with FlopCounterMode(display=False) as counter:
    F.scaled_dot_product_attention(q, q, q)
print(counter.get_total_flops())
