"""A layer that was never given numbers | 一直没有数的层"""

# %% meta
import torch
from torch import nn

wrong = nn.Linear(3, 2, bias=False, device="meta")
right = nn.Linear(3, 2, bias=False)
x = torch.ones(1, 3)
results = []
for net in (wrong, right):
    y_hat = net(x)
    results.append(f"{tuple(y_hat.shape)} on {y_hat.device}")
print("wrong =", results[0])
print("right =", results[1])
print("check =", [not net.weight.is_meta for net in (wrong, right)])
