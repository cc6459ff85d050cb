"""The first call, and the ones after it | 第一次调用，以及之后的调用"""

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
fast = torch.compile(net, backend=record)
print("no call yet:", len(graphs))
X = torch.zeros(32, 8)  # (B, D)
for call in range(100):
    fast(X)
print("100 calls:  ", len(graphs))


# %% cost
def seconds(calls):
    """Return how long some calls take | 返回若干次调用的用时"""
    start = time.perf_counter()
    for _ in range(calls):
        fast(X)
    return time.perf_counter() - start


torch.compiler.reset()  # forget what was compiled | 忘掉编译过的东西
first = seconds(1)
print("first > the next ten together:", first > seconds(10))

# %% names
print(list(fast.state_dict()))
print(list(net.state_dict()))
