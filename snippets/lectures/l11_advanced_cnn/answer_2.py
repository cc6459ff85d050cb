"""Fix: leave the input of the block alone | 修正：不改动块的输入"""

# %% answer
import torch
from torch import nn


class Block(nn.Module):
    """A residual block with the ReLU in front | ReLU 放在前面的残差块"""

    def __init__(self, width):
        super().__init__()
        self.f = nn.Sequential(nn.ReLU(), nn.Linear(width, width))

    def forward(self, x):
        return x + self.f(x)


block = Block(3)
for p in block.parameters():
    nn.init.zeros_(p)
x = torch.tensor([[-1.0, 0.5, 2.0]])
before = x.clone()
with torch.no_grad():
    y = block(x)
print("y =", y)
print("equal:", torch.equal(y, before))
assert torch.equal(y, before)
