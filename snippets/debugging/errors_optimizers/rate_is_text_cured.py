"""A rate that is a float | 学习率是浮点数"""

# %% cured
import argparse

import torch
from torch import nn

parser = argparse.ArgumentParser()
parser.add_argument("--lr", type=float, default=1e-3)
args = parser.parse_args(["--lr", "0.01"])
net = nn.Linear(2, 1)
optimizer = torch.optim.Adam(net.parameters(), lr=args.lr)
print(optimizer.defaults["lr"] + 1)
