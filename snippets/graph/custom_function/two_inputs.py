"""Skip a gradient that nobody asked for | 没人要的梯度就不算"""

# %% product
import torch


class Product(torch.autograd.Function):
    @staticmethod
    def forward(a, b):
        return a * b

    @staticmethod
    def setup_context(ctx, inputs, output):
        a, b = inputs
        ctx.save_for_backward(a, b)

    @staticmethod
    def backward(ctx, grad_output):
        a, b = ctx.saved_tensors
        grad_a, grad_b = None, None
        if ctx.needs_input_grad[0]:
            grad_a = grad_output * b
        if ctx.needs_input_grad[1]:
            grad_b = grad_output * a
        print("needed:", ctx.needs_input_grad)
        return grad_a, grad_b


weight = torch.tensor(2.0, requires_grad=True)
data = torch.tensor(3.0)
Product.apply(weight, data).backward()
print("weight.grad:", weight.grad)
