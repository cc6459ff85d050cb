"""The gradient at the corner | 折点处的梯度"""

# %% answer
import torch


class MyReLU(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return torch.relu(x)

    @staticmethod
    def setup_context(ctx, inputs, output):
        (x,) = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * (x > 0)


x = torch.tensor(0.0, requires_grad=True)
(own,) = torch.autograd.grad(MyReLU.apply(x), x)
(relu,) = torch.autograd.grad(torch.relu(x), x)
(clamp,) = torch.autograd.grad(x.clamp(min=0), x)
print("MyReLU:", own.item())
print("relu:  ", relu.item())
print("clamp: ", clamp.item())
assert own == relu == 0
