"""A branch that depends on the data | 取决于数据的分支"""
# notes: timeout=60

# %% define
import torch
from torch import nn


class Branch(nn.Module):
    def forward(self, x):
        if x.sum() > 0:
            return x.exp()
        return -x


# %% export
try:
    program = torch.export.export(Branch(), (torch.ones(2),))
    print([node.name for node in program.graph.nodes])
except RuntimeError as error:
    print(type(error).__name__)
    print(str(error).partition("\n")[0])


# %% where
class Where(nn.Module):
    def forward(self, x):
        return torch.where(x.sum() > 0, x.exp(), -x)


program = torch.export.export(Where(), (torch.ones(2),))
print([node.name for node in program.graph.nodes])
