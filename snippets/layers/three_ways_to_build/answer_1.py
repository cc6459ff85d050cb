"""Count the parameters | 数一数参数"""

# %% answer
from torch import nn

net = nn.Sequential(
    nn.Flatten(),
    nn.Linear(64, 16),
    nn.ReLU(),
    nn.Linear(16, 16),
    nn.ReLU(),
    nn.Linear(16, 10),
)
total = sum(p.numel() for p in net.parameters())
print(total)
assert total == (64 * 16 + 16) + (16 * 16 + 16) + (16 * 10 + 10)
