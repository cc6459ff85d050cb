"""weight_norm as a parametrization, an old state loaded | 新的 weight_norm，装入老的状态"""

# %% norm
import torch
from torch import nn

layer = nn.utils.parametrizations.weight_norm(nn.Linear(4, 3))
for name in layer.state_dict():
    print(name)
old = {
    "bias": torch.zeros(3),
    "weight_g": torch.ones(3, 1),
    "weight_v": torch.ones(3, 4),
}
print(layer.load_state_dict(old))
print("weight:", layer.weight[0].tolist())
