"""Attention has its price | 注意力不是白来的"""

# %% answer
import torch
from torch.nn import functional as F
from torch.utils.flop_counter import FlopCounterMode

q = torch.rand(1, 12, 64, 64)  # (B, H, T, D / H)
with FlopCounterMode(display=False) as counter:
    (q @ q.transpose(2, 3) / 8).softmax(dim=3) @ q
by_hand = counter.get_total_flops()
q = q.to("meta")
with FlopCounterMode(display=False) as counter:
    F.scaled_dot_product_attention(q, q, q)
print(f"{by_hand:,}  {counter.get_total_flops():,}")
assert by_hand == counter.get_total_flops() == 4 * 12 * 64 * 64 * 64
