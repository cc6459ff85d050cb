"""A call hands everything to forward | 调用把一切转交给 forward"""

# %% call
import inspect

import torch
from torch import nn


class Scaled(nn.Module):
    """Multiply the input by a factor | 输入乘以一个倍数"""

    def forward(self, X, scale=1.0):
        return scale * X


def show(module, args, kwargs):
    """Print what a call received | 打印调用收到的东西"""
    print("args =", args)
    print("kwargs =", kwargs)


net = Scaled()
print(inspect.signature(net.__call__))
net.register_forward_pre_hook(show, with_kwargs=True)
net(torch.tensor([1.0]), scale=3.0)
