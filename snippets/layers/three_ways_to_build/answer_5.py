"""Load under different names | 换了名字再装"""

# %% model
import torch
import torch.nn.functional as F
from torch import nn


class MLP(nn.Module):
    """Two linear layers with a relu between | 两个线性层，中间一个 relu"""

    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(64, 32)
        self.out = nn.Linear(32, 10)

    def forward(self, X):
        """Return ten numbers for each image | 每张图返回十个数"""
        return self.out(F.relu(self.hidden(X.flatten(1))))  # (B, 10)


def renamed(state, names):
    """Return the state with other names for the layers | 返回换了层名的状态"""
    found = {}
    for key, tensor in state.items():
        layer, _, which = key.partition(".")
        found[f"{names[layer]}.{which}"] = tensor
    return found


# %% answer
old = nn.Sequential(
    nn.Flatten(),
    nn.Linear(64, 32),
    nn.ReLU(),
    nn.Linear(32, 10),
)
new = MLP()
state = renamed(old.state_dict(), {"1": "hidden", "3": "out"})
print(new.load_state_dict(state))
X = torch.rand(5, 1, 8, 8)
print("equal:", torch.equal(new(X), old(X)))
assert torch.equal(new(X), old(X))
