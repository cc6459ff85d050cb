"""A softplus with a derivative of our own | 自己规定导数的 softplus"""

# %% define
import torch


class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(x):  # (1)!
        return torch.relu(x) + torch.log1p(torch.exp(-x.abs()))

    @staticmethod
    def setup_context(ctx, inputs, output):
        (x,) = inputs
        ctx.save_for_backward(x)  # (2)!

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * torch.sigmoid(x)  # (3)!


softplus = Softplus.apply  # (4)!

# %% use
x = torch.tensor([0.0, 100.0], requires_grad=True)
y = softplus(x)
print("y:     ", y.detach())
print("node:  ", y.grad_fn.name())
y.sum().backward()
print("x.grad:", x.grad)

# %% check
x = torch.tensor([-1.0, 0.0, 2.0], dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(softplus, x))

# %% transforms
slope = torch.func.grad(softplus)
print("slope: ", slope(torch.tensor(0.0)))
print("second:", torch.func.grad(slope)(torch.tensor(0.0)))


class BatchedSoftplus(Softplus):
    generate_vmap_rule = True


slopes = torch.func.vmap(torch.func.grad(BatchedSoftplus.apply))
print("slopes:", slopes(torch.tensor([0.0, 100.0])))
