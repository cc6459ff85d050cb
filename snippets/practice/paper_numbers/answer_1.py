"""Twice as many tokens | 词元数加倍"""

# %% answer
import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.flop_counter import FlopCounterMode

layer = nn.Linear(768, 768, device="meta")
results = []
for T in (1024, 2048):
    x = torch.empty(1, T, 768, device="meta")  # (B, T, D)
    q = torch.empty(1, 12, T, 64, device="meta")  # (B, H, T, D / H)
    counts = []
    with FlopCounterMode(display=False) as counter:
        layer(x)
    counts.append(counter.get_total_flops() // 2)
    for is_causal in (False, True):
        with FlopCounterMode(display=False) as counter:
            F.scaled_dot_product_attention(q, q, q, is_causal=is_causal)
        counts.append(counter.get_total_flops() // 2)
    print(T, counts)
    results.append(counts)
assert results[1][0] == 2 * results[0][0]
assert results[1][1] == 4 * results[0][1]
assert results[0][1] == results[0][2] == 2 * 1024 * 1024 * 768
