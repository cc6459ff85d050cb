"""A function of your own in the old form | 旧写法的自定义函数"""

# %% old raises="RuntimeError" warns="DeprecationWarning"
import torch


class Double(torch.autograd.Function):
    def forward(self, x):
        return 2 * x

    def backward(self, grad):
        return 2 * grad


Double()(torch.ones(1, requires_grad=True))
