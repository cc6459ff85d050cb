"""A wrong backward, caught by gradcheck | gradcheck 抓住写错的 backward"""

# %% sum
import torch


class WrongSoftplus(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return torch.relu(x) + torch.log1p(torch.exp(-x.abs()))

    @staticmethod
    def setup_context(ctx, inputs, output):
        (x,) = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return torch.sigmoid(x)  # where is grad_output | grad_output 呢


x = torch.tensor([0.0, 100.0], dtype=torch.float64, requires_grad=True)
WrongSoftplus.apply(x).sum().backward()
print("x.grad:", x.grad)

# %% scaled
x.grad = None
(3 * WrongSoftplus.apply(x)).sum().backward()
print("x.grad:", x.grad)

# %% check raises="GradcheckError"
torch.autograd.gradcheck(WrongSoftplus.apply, x)
