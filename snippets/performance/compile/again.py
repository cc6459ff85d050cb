"""When a function is compiled again | 什么时候重新编译"""

# %% sizes
import torch

graphs = []


def record(module, inputs):
    """Note the graph, and run it as it is | 记下图，照原样运行"""
    graphs.append(module)
    return module


def total(x):
    """Return the sum of the doubled positive parts | 返回正的部分加倍之和"""
    return (2 * x).relu().sum()


fast = torch.compile(total, backend=record)
for size in (32, 32, 20, 16, 1):
    fast(torch.ones(size, 4))  # (B, D)
    print("B =", size, " graphs:", len(graphs))
