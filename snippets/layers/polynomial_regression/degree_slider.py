"""Nine degrees, without and with a penalty | 九种次数，不加惩罚与加惩罚"""
# notes: threads=1

# %% degrees
import json
from pathlib import Path

import torch

torch.manual_seed(0)
dtype = torch.float64
x = torch.arange(-9, 10, dtype=dtype) / 10
noise = 0.2 * torch.randn(19, dtype=dtype)
y = 1 + 0.5 * x - 2 * x**2 + 1.5 * x**3 + noise
parts = {"train": torch.arange(0, 19, 2), "valid": torch.arange(1, 19, 2)}
train = parts["train"]
t = torch.arange(-45, 46, dtype=dtype) / 50


def powers(x, degree):
    """Return the columns 1, x, ..., x**degree | 返回各列：1、x、……、x**degree"""
    return torch.stack([x**k for k in range(degree + 1)], dim=1)


def fit(degree, weight_decay):
    """Return the best weights, penalty included | 返回最好的权重，惩罚算在内"""
    X = powers(x[train], degree)
    if weight_decay == 0:
        return torch.linalg.lstsq(X, y[train]).solution
    pull = weight_decay / 2 * torch.eye(degree + 1, dtype=dtype)
    means = X.T @ X / len(train), X.T @ y[train] / len(train)
    return torch.linalg.solve(means[0] + pull, means[1])


def short(values, digits=3):
    """Return rounded numbers | 返回舍入过的数"""
    return [round(v, digits) + 0.0 for v in values.tolist()]


penalties = []
for weight_decay in (0, 0.02):
    fits = []
    for degree in range(1, 10):
        w = fit(degree, weight_decay)
        squared = (powers(x, degree) @ w - y) ** 2
        made = {"degree": degree, "y": short(powers(t, degree) @ w)}
        for name, part in parts.items():
            made[name] = round(squared[part].mean().item(), 4)
        fits.append(made)
    penalties.append({"weight_decay": weight_decay, "fits": fits})

print("        weight_decay=0  weight_decay=0.02")
print("degree  train   valid   train   valid")
plain, pulled = penalties[0]["fits"], penalties[1]["fits"]
for one, other in zip(plain, pulled, strict=True):
    left = f"{one['train']:.3f}   {one['valid']:.3f}"
    right = f"{other['train']:.3f}   {other['valid']:.3f}"
    print(f"{one['degree']:6}  {left}   {right}")

points = {}
for name, part in parts.items():
    points[name] = {"x": short(x[part]), "y": short(y[part])}
data = {"points": points, "curve": short(t), "penalties": penalties}
Path("degrees.json").write_text(json.dumps(data), encoding="utf-8")
