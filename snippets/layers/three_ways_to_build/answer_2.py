"""Fix: make each layer | 修正：每一层都要新建"""

# %% answer
from torch import nn

layers = nn.ModuleList([nn.Linear(32, 32) for _ in range(3)])
print("parameters:", sum(p.numel() for p in layers.parameters()))
same = nn.ModuleList([nn.Linear(32, 32)] * 3)
assert same[0] is same[2] and layers[0] is not layers[2]
assert sum(p.numel() for p in layers.parameters()) == 3 * (32 * 32 + 32)
