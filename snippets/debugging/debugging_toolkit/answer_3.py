"""Parameters that the output does not need | 输出用不到的参数"""

# %% function
import torch
from torch import nn


def unused(net, X):
    """Name the parameters without a gradient | 哪些参数得不到梯度"""
    learning = {}
    for name, parameter in net.named_parameters():
        if parameter.requires_grad:
            learning[name] = parameter
    grads = torch.autograd.grad(
        net(X).sum(),
        list(learning.values()),
        allow_unused=True,
    )
    pairs = zip(learning, grads, strict=True)
    return [name for name, grad in pairs if grad is None]


# %% check
class Pair(nn.Module):
    """Two layers, of which one is called | 两个层，只调用一个"""

    def __init__(self):
        super().__init__()
        self.a = nn.Linear(3, 3)
        self.b = nn.Linear(3, 3)

    def forward(self, X):
        return self.a(self.a(X))


net = Pair()
print(unused(net, torch.ones(2, 3)))
print([parameter.grad for parameter in net.parameters()])
assert unused(net, torch.ones(2, 3)) == ["b.weight", "b.bias"]
assert all(parameter.grad is None for parameter in net.parameters())
