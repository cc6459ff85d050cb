"""When forward and backward run | forward 与 backward 何时执行"""

# %% define
import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(x):
        print("forward: ", x.item())
        return x * x

    @staticmethod
    def setup_context(ctx, inputs, output):
        (x,) = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        print("backward:", grad_output.item())
        return grad_output * 2 * x


# %% order
x = torch.tensor(3.0, requires_grad=True)
loss = 10 * Square.apply(x)
print("x.grad:  ", x.grad)
loss.backward()
print("x.grad:  ", x.grad)
