"""Bug: two inputs, one gradient | 错误：两个输入，一个梯度"""

# %% bug raises="RuntimeError"
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
        return ctx.k * grad_output


x = torch.tensor(2.0, requires_grad=True)
Scale.apply(x, 5.0).backward()
