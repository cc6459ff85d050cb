"""What cuts a graph in two | 什么会把图切断"""

# %% backend
import torch

graphs = []


def record(module, inputs):
    """Note the names of the operations | 记下各个运算的名字"""
    nodes = module.graph.nodes
    graphs.append([n.name for n in nodes if n.op.startswith("call")])
    return module


# %% scale
def scale(x):
    """Double x; take 1 off if the sum is positive | 加倍；和为正时减 1"""
    y = x * 2
    if y.sum() > 0:
        return (y - 1).relu()
    return y.relu()


fast = torch.compile(scale, backend=record)
x = torch.ones(3)
for sign in (1, -1, 1, -1):
    fast(sign * x)
for graph in graphs:
    print(graph)


# %% functions
def on_shape(x):
    """An if on a shape | 按形状判断"""
    return x * 2 if x.shape[0] > 2 else x


def loop(x):
    """A loop | 循环"""
    for _ in range(3):
        x = x * 2
    return x


def printing(x):
    """A print in the middle | 中间有 print"""
    y = x * 2
    print("x.shape =", x.shape)
    return y + 1


def as_list(x):
    """Numbers that become Python's | 变成 Python 数"""
    y = x * 2
    return y * y.tolist()[0]


# %% reasons
for function in (on_shape, loop, printing, as_list, scale):
    torch.compiler.reset()
    try:
        torch.compile(function, backend=record, fullgraph=True)(x)
        print(function.__name__, "| one graph")
    except Exception as error:
        print(function.__name__, "|", str(error).partition("\n")[0])
