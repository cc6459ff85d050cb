"""One place at a time, with keys and values kept | 一次一个位置，键和值留着"""

# %% class
import torch
from torch import nn
from torch.nn import functional as F


class Cached(nn.Module):
    """Causal attention, one place per call | 因果注意力，每次调用一个位置"""

    def __init__(self, D):
        super().__init__()
        self.qkv = nn.Linear(D, 3 * D)
        self.K = self.V = None

    def forward(self, x):  # (B, 1, D)
        q, k, v = self.qkv(x).chunk(3, dim=-1)  # (B, 1, D) each | 都是 (B, 1, D)
        first = self.K is None
        self.K = k if first else torch.cat((self.K, k), dim=1)  # (B, t, D)
        self.V = v if first else torch.cat((self.V, v), dim=1)
        return F.scaled_dot_product_attention(q, self.K, self.V)  # (B, 1, D)


# %% answer
torch.manual_seed(0)
X = torch.randn(2, 6, 8)  # (B, T, D)
net = Cached(8)
slow = torch.cat([net(x) for x in X.split(1, dim=1)], dim=1)
q, k, v = net.qkv(X).chunk(3, dim=-1)
fast = F.scaled_dot_product_attention(q, k, v, is_causal=True)
print("same:", torch.allclose(slow, fast, atol=1e-6))
assert torch.allclose(slow, fast, atol=1e-6)

# %% corner
wrong = F.scaled_dot_product_attention(q[:, -1:], k, v, is_causal=True)
print("only the first value:", torch.allclose(wrong, v[:, :1]))
assert torch.allclose(wrong, v[:, :1])
