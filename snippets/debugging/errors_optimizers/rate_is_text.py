"""A rate from the command line | 命令行里的学习率"""

# %% rate raises="TypeError"
import argparse

import torch
from torch import nn

parser = argparse.ArgumentParser()
parser.add_argument("--lr", default=1e-3)
args = parser.parse_args(["--lr", "0.01"])
net = nn.Linear(2, 1)
optimizer = torch.optim.Adam(net.parameters(), lr=args.lr)
