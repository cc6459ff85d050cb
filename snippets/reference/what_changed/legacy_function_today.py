"""The same function today | 同一个函数，今天的写法"""

# %% today
import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return 2 * x

    @staticmethod
    def setup_context(ctx, inputs, output):
        pass

    @staticmethod
    def backward(ctx, grad):
        return 2 * grad


x = torch.ones(1, requires_grad=True)
Double.apply(x).sum().backward()
print(x.grad)
