"""The older form of a Function | Function 的老写法"""

# %% old
import torch


class OldSquare(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * 2 * x


x = torch.tensor(3.0, requires_grad=True)
OldSquare.apply(x).backward()
print("x.grad:", x.grad)

# %% transform raises="RuntimeError"
torch.func.grad(OldSquare.apply)(torch.tensor(3.0))
