"""What the forward pass saves | 前向传播保存了什么"""

# %% watch
import torch
from torch.autograd.graph import saved_tensors_hooks


def save(tensor):
    """Print a value that a node saves | 打印节点保存的值"""
    print("  save", tensor.item())
    return tensor


def read(tensor):
    """Print a value that a node reads back | 打印节点取回的值"""
    print("  read", tensor.item())
    return tensor


# %% forward
x = torch.tensor(2.0)
y = torch.tensor(4.0)
w = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(0.5, requires_grad=True)
with saved_tensors_hooks(save, read):
    print("z = w * x")
    z = w * x
    print("y_hat = z + b")
    y_hat = z + b
    print("r = y_hat - y")
    r = y_hat - y
    print("loss = r**2")
    loss = r**2
print("w.grad =", w.grad)

# %% backward
print("backward")
loss.backward()
print("w.grad =", w.grad.item())

# %% again
try:
    loss.backward()
except RuntimeError as error:
    print(str(error).partition(" (")[0])
