"""A network that counts its calls | 给自己的调用计数的网络"""

# %% network
import torch
from torch import nn

graphs = []


def record(module, inputs):
    """Note the graph, and run it as it is | 记下图，照原样运行"""
    graphs.append(module)
    return module


class Counting(nn.Module):
    """A linear layer that counts | 会计数的线性层"""

    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(4, 1)
        self.calls = 0

    def forward(self, x):
        self.calls += 1
        return self.linear(x)


# %% calls
fast = torch.compile(Counting(), backend=record)
counts = []
for _ in range(10):
    fast(torch.ones(32, 4))
    counts.append(len(graphs))
print(counts)
