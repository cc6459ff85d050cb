"""One more layer, and everything behind it moves | 多一层，后面全变"""

# %% build
import torch
from torch import nn
from torch.utils.data import DataLoader


def build(extra):
    """Seed, then draw the weights of a network | 设种子，抽网络的权重"""
    torch.manual_seed(0)
    layers = [nn.Linear(4, 8)]
    if extra:
        layers.append(nn.Linear(8, 8))
    layers.append(nn.Linear(8, 1))
    return layers


# %% compare
layers = build(extra=False)
order = torch.randperm(100)
deeper = build(extra=True)
same_order = torch.equal(order, torch.randperm(100))
print("first layer:", torch.equal(layers[0].weight, deeper[0].weight))
print("last layer:", torch.equal(layers[-1].weight, deeper[-1].weight))
print("order:", same_order)


# %% own
def order_of_epoch(extra, generator):
    """Build a network, then shuffle | 建好网络，再打乱"""
    build(extra)
    loader = DataLoader(range(100), shuffle=True, generator=generator)
    return [batch.item() for batch in loader]


shared = [order_of_epoch(extra, None) for extra in (False, True)]
own = []
for extra in (False, True):
    generator = torch.Generator().manual_seed(1)
    own.append(order_of_epoch(extra, generator))
print("shared stream:", shared[0] == shared[1])
print("own generator:", own[0] == own[1])
