"""Count in a tensor, or outside | 用张量计数，或者在外面计数"""

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
        self.register_buffer("calls", torch.tensor(0))

    def forward(self, x):
        self.calls += 1
        return self.linear(x)


# %% calls
net = Counting()
fast = torch.compile(net, backend=record)
for _ in range(10):
    fast(torch.ones(32, 4))
print("graphs:", len(graphs), " calls:", net.calls.item())
assert len(graphs) == 1 and net.calls.item() == 10
