"""Entropy, cross-entropy, and KL divergence | 熵、交叉熵与 KL 散度"""

# %% three
import torch


def cross_entropy(p, q):
    """Return -sum of p * log q | 返回 -Σ p log q"""
    return -(p * q.log()).sum().item()


def kl(p, q):
    """Return the sum of p * log(p / q) | 返回 Σ p log(p / q)"""
    return (p * (p / q).log()).sum().item()


p = torch.tensor([0.5, 0.5])
q = torch.tensor([0.9, 0.1])
print(f"entropy of p:  {cross_entropy(p, p):.4f}")
print(f"cross-entropy: {cross_entropy(p, q):.4f}")
print(f"KL divergence: {kl(p, q):.4f}")

# %% equal
print(f"cross-entropy: {cross_entropy(p, p):.4f}")
print(f"KL divergence: {kl(p, p):.4f}")
