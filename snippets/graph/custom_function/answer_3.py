"""A swish that saves one tensor | 只保存一个张量的 swish"""

# %% answer
import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x * torch.sigmoid(x)

    @staticmethod
    def setup_context(ctx, inputs, output):
        (x,) = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)  # computed again | 再算一次
        return grad_output * (s + x * s * (1 - s))


x = torch.tensor([-1.0, 0.0, 2.0], dtype=torch.float64, requires_grad=True)
print("gradcheck:", torch.autograd.gradcheck(Swish.apply, x))
y = Swish.apply(x)
saved = y.grad_fn.saved_tensors
print("saved by Swish:", len(saved))
node = (x * torch.sigmoid(x)).grad_fn
print("* saves x:", node._saved_self is x)
print("* saves sigmoid(x):", torch.equal(node._saved_other, torch.sigmoid(x)))
assert len(saved) == 1 and saved[0] is x
