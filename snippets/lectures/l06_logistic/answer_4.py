"""Squared errors of probabilities | 概率的平方误差"""

# %% answer
import torch
from torch import nn

y = torch.tensor(1.0)
for logit in (0.0, -2.0, -10.0):
    z = torch.tensor(logit, requires_grad=True)
    (squared,) = torch.autograd.grad((torch.sigmoid(z) - y) ** 2, z)
    (bce,) = torch.autograd.grad(nn.BCEWithLogitsLoss()(z, y), z)
    print(f"logit {logit}: {squared.item():.5f} and {bce.item():.5f}")
    assert torch.isclose(bce, torch.sigmoid(z) - y)
assert abs(squared) < 1e-4 < abs(bce)
