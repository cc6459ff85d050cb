"""Does sample 1 change what sample 0 gets? | 样本 1 会影响样本 0 吗"""

# %% encoder warns="UserWarning"
import torch
from torch import nn

torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(d_model=8, nhead=2)
encoder = nn.TransformerEncoder(layer, num_layers=2).eval()
X = torch.rand(4, 10, 8)  # (B, T, D)
before = encoder(X)[0]
X[1] += torch.rand(10, 8)
print(f"sample 0 as before: {torch.allclose(encoder(X)[0], before)}")
