"""A list of layers, and a ModuleList | 层的列表与 ModuleList"""

# %% model
import torch
from torch import nn


class Deep(nn.Module):
    """Two layers and a last one | 两层，再加最后一层"""

    def __init__(self, layers):
        super().__init__()
        self.layers = layers
        self.last = nn.Linear(2, 1)

    def forward(self, X):
        """Return one number for each row | 每行返回一个数"""
        for layer in self.layers:
            X = layer(X)  # (B, 2)
        return self.last(X)  # (B, 1)


def moved(net):
    """Say which layers one step moves | 说出一步移动了哪些层"""
    looked_at = [net.layers[0], net.layers[1], net.last]
    before = [layer.bias.tolist() for layer in looked_at]
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    optimizer.zero_grad()
    loss = ((net(torch.ones(3, 2)) - 5) ** 2).mean()
    loss.backward()
    optimizer.step()
    after = [layer.bias.tolist() for layer in looked_at]
    return [new != old for new, old in zip(after, before, strict=True)]


# %% step
torch.manual_seed(0)
layers = [nn.Linear(2, 2), nn.Linear(2, 2)]
print("list:      ", moved(Deep(layers)))
print("ModuleList:", moved(Deep(nn.ModuleList(layers))))
