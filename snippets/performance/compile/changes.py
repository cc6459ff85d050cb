"""What compiles a function again | 哪些变化会引起重新编译"""

# %% table
import torch

graphs = []


def record(module, inputs):
    """Note the graph, and run it as it is | 记下图，照原样运行"""
    graphs.append(module)
    return module


def scaled(x, factor):
    """Return x times a factor | 返回 x 乘一个因子"""
    return x * factor


def repeated(x, times):
    """Double x some times | 加倍若干次"""
    for _ in range(times):
        x = x * 2
    return x


def reduced(x, how):
    """Return the sum or the mean | 返回和或平均值"""
    return x.sum() if how == "sum" else x.mean()


def count(function, calls):
    """Return how often something was compiled | 返回编译了几次"""
    torch.compiler.reset()
    graphs.clear()
    fast = torch.compile(function, backend=record)
    for x, other in calls:
        fast(x, other)
    return len(graphs)


x = torch.ones(4)
wide = torch.ones(4, 4)
weight = torch.ones(4, requires_grad=True)
tensors = [(x, torch.tensor(float(n))) for n in range(3)]
print("tensors 0., 1., 2.:", count(scaled, tensors))
floats = [(x, n / 10) for n in range(1, 4)]
print("floats 0.1, 0.2, 0.3:", count(scaled, floats))
print("rounds 1, 2, 3:", count(repeated, [(x, n) for n in range(1, 4)]))
strings = [(x, how) for how in ("sum", "mean", "max")]
print('strings "sum", "mean", "max":', count(reduced, strings))
print("4, then 4 x 4:", count(scaled, [(x, 2), (wide, 2)]))
print("float32, then float64:", count(scaled, [(x, 2), (x.double(), 2)]))
print("with requires_grad:", count(scaled, [(x, 2), (weight, 2)]))
