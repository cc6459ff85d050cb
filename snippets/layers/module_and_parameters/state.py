"""Take the state of a module out and put it back | 取出模块的状态，再放回去"""

# %% module
import torch
from torch import nn


class Scaled(nn.Module):
    """Subtract a mean, then a linear layer | 减去平均值，再过线性层"""

    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.zeros(2))
        self.layer = nn.Linear(2, 1)

    def forward(self, X):
        """Return one number for each row | 每行返回一个数"""
        return self.layer(X - self.mean)  # (B, 1)


X = torch.tensor([[1.0, 0.0], [2.0, 1.0], [3.0, 3.0], [4.0, 0.0]])  # (4, 2)
net = Scaled()
net.mean = X.mean(dim=0)  # (2,)
print("saved:  ", list(net.state_dict()))
print("trained:", [name for name, _ in net.named_parameters()])

# %% load
other = Scaled()
print(other.load_state_dict(net.state_dict()))
print("equal:", torch.equal(other(X), net(X)))

# %% snapshot
state = net.state_dict()
with torch.no_grad():
    net.layer.bias += 1
print(torch.equal(state["layer.bias"], net.layer.bias))

# %% copy
state = {name: t.clone() for name, t in net.state_dict().items()}
with torch.no_grad():
    net.layer.bias += 1
print(torch.equal(state["layer.bias"], net.layer.bias))
