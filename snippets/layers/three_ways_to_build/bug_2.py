"""Bug: three layers with the parameters of one | 错误：三层只有一层的参数"""

# %% bug
from torch import nn

layers = nn.ModuleList([nn.Linear(32, 32)] * 3)
print("layers:", len(layers))
print("parameters:", sum(p.numel() for p in layers.parameters()))
print("expected:", 3 * (32 * 32 + 32))
