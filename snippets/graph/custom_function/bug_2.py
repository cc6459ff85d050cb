"""Bug: two inputs, one gradient | 错误：两个输入，一个梯度"""

# %% bug raises="RuntimeError"
import torch


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, k):
        ctx.k = k
        return k * x

    @staticmethod
    def backward(ctx, grad_output):
        return ctx.k * grad_output


x = torch.tensor(2.0, requires_grad=True)
Scale.apply(x, 5.0).backward()
