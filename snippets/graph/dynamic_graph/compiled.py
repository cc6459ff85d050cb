"""A graph that is made once and used again | 建一次、反复用的图"""

# %% once
import torch


def show(module, inputs):
    """Print the recorded operations, change nothing | 只打印记录下的运算"""
    nodes = module.graph.nodes
    print("graph:", [n.name for n in nodes if n.op == "call_function"])
    return module


def cube(x):
    """Return 2 * x**3 | 返回 2 * x**3"""
    return x * x * x * 2


fast_cube = torch.compile(cube, backend=show)
x = torch.tensor(2.0, requires_grad=True)
for _ in range(3):
    x.grad = None
    y = fast_cube(x)
    y.backward()
    print("y =", y.item(), " x.grad =", x.grad.item())


# %% branch
def absolute(x):
    """Return the absolute value | 返回绝对值"""
    if x < 0:
        return -x
    return x * 1


fast_absolute = torch.compile(absolute, backend=show)
print("y =", fast_absolute(torch.tensor(-2.0)).item())
