"""The gradient at the corner | 折点处的梯度"""

# %% answer
import torch


class MyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.clamp(min=0)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * (x > 0)


x = torch.tensor(0.0, requires_grad=True)
for f in (MyReLU.apply, torch.relu, lambda x: x.clamp(min=0)):
    print(torch.autograd.grad(f(x), x)[0].item())
assert torch.autograd.grad(MyReLU.apply(x), x)[0] == 0
