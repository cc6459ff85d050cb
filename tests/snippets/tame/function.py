# prints: 'tensor([2.])'
import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad):
        return 2 * grad


x = torch.ones(1, requires_grad=True)
Double.apply(x).backward()
print(x.grad)
