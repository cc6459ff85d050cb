"""A factor that a layer can take over | 层可以接过来的倍数"""

# %% fold
import torch
from torch import nn

torch.manual_seed(0)
conv = nn.Conv2d(1, 8, 3, padding=1)
X, w = torch.rand(5, 1, 8, 8), 1.5
scaled = conv(w * X)

with torch.no_grad():
    conv.weight *= w
print(torch.allclose(conv(X), scaled, atol=1e-6))
