"""Which calls compile, and which do not | 哪些调用会编译，哪些不会"""

# %% backend
import time

import torch
from torch import nn

graphs = []


def record(module, inputs):
    """Note the graph, and run it as it is | 记下图，照原样运行"""
    graphs.append(module)
    return module


# %% count
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
fast_net = torch.compile(net, backend=record)
print("no call yet:", len(graphs))
X = torch.zeros(32, 8)  # (B, D)
for call in range(100):
    fast_net(X)
print("100 calls:  ", len(graphs))


# %% cost
def seconds(calls):
    """Return how long some calls take | 返回若干次调用的用时"""
    start = time.perf_counter()
    for _ in range(calls):
        fast_net(X)
    return time.perf_counter() - start


torch.compiler.reset()  # forget what was compiled | 忘掉编译过的东西
first = seconds(1)
print("first > the next ten together:", first > seconds(10))


# %% sizes
def total(x):
    """Return the sum of the doubled positive parts | 返回正的部分加倍之和"""
    return (2 * x).relu().sum()


graphs.clear()
fast_total = torch.compile(total, backend=record)
for size in (32, 32, 20, 16, 1):
    fast_total(torch.ones(size, 4))  # (B, D)
    print("B =", size, " graphs:", len(graphs))

# %% names
print(list(fast_net.state_dict()))
print(list(net.state_dict()))
