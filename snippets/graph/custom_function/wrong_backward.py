"""A wrong backward, caught by gradcheck | gradcheck 抓住写错的 backward"""

# %% sum
import torch


class WrongReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.clamp(min=0)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return (x > 0).to(x.dtype)  # where is grad_output | grad_output 呢


x = torch.tensor([-1.0, 1.0], dtype=torch.float64, requires_grad=True)
WrongReLU.apply(x).sum().backward()
print("x.grad:", x.grad.tolist())

# %% scaled
x.grad = None
(3 * WrongReLU.apply(x)).sum().backward()
print("x.grad:", x.grad.tolist())

# %% check raises="GradcheckError"
torch.autograd.gradcheck(WrongReLU.apply, x)
