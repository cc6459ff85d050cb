"""Code outside PyTorch can be differentiated once | PyTorch 之外的代码只能求导一次"""

# %% define
import numpy as np
import torch
from torch.autograd.function import once_differentiable


class Sine(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return torch.from_numpy(np.sin(x.detach().numpy()))

    @staticmethod
    def setup_context(ctx, inputs, output):
        (x,) = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * torch.from_numpy(np.cos(x.detach().numpy()))


# %% twice
x = torch.tensor([0.0, 1.0], requires_grad=True)
y = (Sine.apply(x) ** 2).sum()
(slope,) = torch.autograd.grad(y, x, create_graph=True)
print("slope: ", slope.detach())
(second,) = torch.autograd.grad(slope.sum(), x)
print("second:", second)
print("right: ", 2 * torch.cos(2 * x.detach()))


# %% refused
class OnceSine(Sine):
    @staticmethod
    @once_differentiable
    def backward(ctx, grad_output):
        return Sine.backward(ctx, grad_output)


y = (OnceSine.apply(x) ** 2).sum()
(slope,) = torch.autograd.grad(y, x, create_graph=True)
print("slope:", slope.detach())
try:
    slope.sum().backward()
except RuntimeError as error:
    print(error)
