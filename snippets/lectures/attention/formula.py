"""The formula, a mask, the order, and heads | 公式、掩码、次序与多个头"""

# %% project
import math

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
B, T, D = 2, 4, 8
X = torch.randn(B, T, D)
to_q, to_k, to_v = nn.Linear(D, D), nn.Linear(D, D), nn.Linear(D, D)
Q, K, V = to_q(X), to_k(X), to_v(X)  # (B, T, D) each | 都是 (B, T, D)
print("Q", tuple(Q.shape), "K", tuple(K.shape), "V", tuple(V.shape))


# %% attention
def attention(Q, K, V, mask=None):
    """Return softmax(QKᵀ/√d)V | 返回 softmax(QKᵀ/√d)V"""
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])  # (B, T, T)
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    return torch.softmax(scores, dim=-1) @ V  # (B, T, D)


# %% same
Y = attention(Q, K, V)
theirs = F.scaled_dot_product_attention(Q, K, V)
print("Y", tuple(Y.shape), "same:", torch.allclose(Y, theirs, atol=1e-6))

# %% causal
mask = torch.tril(torch.ones(T, T)).bool()  # place i sees 0 to i | 位置 i 看 0 到 i
print(mask.int())
Y = attention(Q, K, V, mask)
theirs = F.scaled_dot_product_attention(Q, K, V, is_causal=True)
print("same:", torch.allclose(Y, theirs, atol=1e-6))


# %% gradient
def reached(out, X):
    """Return the places of X with a gradient | 返回 X 中有梯度的位置"""
    (g,) = torch.autograd.grad(out.sum(), X)
    return (g != 0).any(dim=-1).int()  # (B, T)


X.requires_grad_()
masked = attention(to_q(X), to_k(X), to_v(X), mask)
print("from place 1:", reached(masked[0, 1], X).tolist())

# %% change
Z = X.detach().clone()
Z[:, 2:] = 100.0  # a different future | 换一个未来
other = attention(to_q(Z), to_k(Z), to_v(Z), mask)
print("places 0 and 1:", torch.equal(other[:, :2], masked[:, :2]))
for number in (math.nan, math.inf):
    Z[:, 2:] = number
    other = attention(to_q(Z), to_k(Z), to_v(Z), mask)
    print(f"with {number}:", other[0, 1, :3].tolist())

# %% nothing
nothing = torch.zeros(T, T).bool()
by_hand = attention(Q, K, V, nothing)
theirs = F.scaled_dot_product_attention(Q, K, V, attn_mask=nothing)
print("by hand:", by_hand[0, 0, :3].tolist())
print("theirs: ", theirs[0, 0, :3].tolist())

# %% large
flat = torch.softmax(torch.full((T, T), -1e9), dim=-1) @ V
print("the mean:", torch.allclose(flat[:, 0], V.mean(dim=1), atol=1e-6))

# %% order
order = torch.tensor([2, 0, 3, 1])
Z = X[:, order]  # the same four vectors | 同样的四个向量
Y = attention(to_q(X), to_k(X), to_v(X))
moved = attention(to_q(Z), to_k(Z), to_v(Z))
print("as before:", torch.allclose(moved, Y, atol=1e-6))
print("moved along:", torch.allclose(moved, Y[:, order], atol=1e-6))

# %% places
place = nn.Embedding(T, D)
P = place(torch.arange(T))  # (T, D)
placed, Z = X + P, X[:, order] + P  # (B, T, D)
Y = attention(to_q(placed), to_k(placed), to_v(placed))
moved = attention(to_q(Z), to_k(Z), to_v(Z))
print("moved along:", torch.allclose(moved, Y[:, order], atol=1e-6))


# %% split
def split(X, H):
    """Give each of H heads its columns | 把各列分给 H 个头"""
    B, T, D = X.shape
    return X.view(B, T, H, D // H).transpose(1, 2)  # (B, H, T, D / H)


def join(Y):
    """Put the heads side by side again | 把各个头重新并排放好"""
    B, H, T, d = Y.shape
    return Y.transpose(1, 2).reshape(B, T, H * d)  # (B, T, D)


# %% heads
q, k, v = split(Q, 2), split(K, 2), split(V, 2)  # (B, H, T, D / H)
heads = F.scaled_dot_product_attention(q, k, v, is_causal=True)
Y = join(heads)
print("heads", tuple(heads.shape), "Y", tuple(Y.shape))
first = attention(Q[..., :4], K[..., :4], V[..., :4], mask)
print("columns 0 to 3:", torch.allclose(Y[..., :4], first, atol=1e-6))

# %% library
layer = nn.MultiheadAttention(D, 2, batch_first=True)
QKV = F.linear(X, layer.in_proj_weight, layer.in_proj_bias)  # (B, T, 3 D)
q, k, v = (split(part, 2) for part in QKV.chunk(3, dim=-1))
Y = layer.out_proj(join(attention(q, k, v, mask)))
theirs, _ = layer(X, X, X, attn_mask=~mask)  # True: do not look | True：不许看
print("same:", torch.allclose(Y, theirs, atol=1e-6))
