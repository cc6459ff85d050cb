"""Bug: the shortcut loses something | 错误：捷径丢了东西"""

# %% bug
import torch
from torch import nn


class Block(nn.Module):
    """A residual block with the ReLU in front | ReLU 放在前面的残差块"""

    def __init__(self, width):
        super().__init__()
        self.f = nn.Sequential(
            nn.ReLU(inplace=True),
            nn.Linear(width, width),
        )

    def forward(self, x):
        return x + self.f(x)


block = Block(3)
for p in block.parameters():
    nn.init.zeros_(p)
x = torch.tensor([[-1.0, 0.5, 2.0]])
with torch.no_grad():
    y = block(x)
print("y =", y)
print("equal:", torch.equal(y, x))
