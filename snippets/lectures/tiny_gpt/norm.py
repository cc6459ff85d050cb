"""LayerNorm by hand | 手写 LayerNorm"""

# %% norm
import torch
from torch import nn

x = torch.tensor([[0.0, 2.0, 4.0, 10.0]])
mean = x.mean(dim=1, keepdim=True)
variance = ((x - mean) ** 2).mean(dim=1, keepdim=True)
by_hand = (x - mean) / (variance + 1e-5).sqrt()
norm = nn.LayerNorm(4)
print([f"{number:.2f}" for number in norm(x)[0].tolist()])
print("same:", torch.allclose(norm(x), by_hand))
print(norm.weight.tolist(), norm.bias.tolist())
