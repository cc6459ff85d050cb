"""Fix: one gradient per input | 修正：每个输入一个梯度"""

# %% answer
import torch


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(x, k):
        return k * x

    @staticmethod
    def setup_context(ctx, inputs, output):
        _, k = inputs
        ctx.k = k

    @staticmethod
    def backward(ctx, grad_output):
        return ctx.k * grad_output, None


x = torch.tensor(2.0, requires_grad=True)
Scale.apply(x, 5.0).backward()
print("x.grad:", x.grad)
assert x.grad == 5
