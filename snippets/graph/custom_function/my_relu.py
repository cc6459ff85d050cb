"""A ReLU of our own | 自己写一个 ReLU"""

# %% define
import matplotlib.pyplot as plt
import torch


class MyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)  # (1)!
        return x.clamp(min=0)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * (x > 0)  # (2)!


my_relu = MyReLU.apply  # (3)!

# %% use
x = torch.tensor([-1.0, 1.0], requires_grad=True)
y = my_relu(x)
print("y:", y.tolist())
print("node:", y.grad_fn.name())
y.sum().backward()
print("x.grad:", x.grad.tolist())

# %% check
x = torch.tensor([-1.0, 0.5, 2.0], dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(my_relu, x))

# %% curve
x = torch.linspace(-2, 2, 81, requires_grad=True)
y = my_relu(x)
y.sum().backward()

fig, ax = plt.subplots(figsize=(5.6, 2.8), layout="constrained")
ax.plot(x.detach(), y.detach(), color="black")
ax.plot(x.detach(), x.grad, ".", color="#d9480f", markersize=4)
ax.text(1.25, 1.6, "y", fontsize=10, ha="right")
ax.text(-1.0, 0.12, "x.grad", color="#d9480f", fontsize=10)
ax.set(xlabel="x", xticks=[-2, -1, 0, 1, 2], yticks=[0, 1, 2])
ax.spines[["top", "right"]].set_visible(False)
