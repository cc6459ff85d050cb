"""One graph for training, one for evaluating | 训练一张图，评估一张图"""

# %% modes
import torch
from torch import nn

graphs = []


def record(module, inputs):
    """Note the graph, and run it as it is | 记下图，照原样运行"""
    graphs.append(module)
    return module


net = nn.Sequential(nn.Linear(4, 8), nn.Dropout(), nn.Linear(8, 1))
fast = torch.compile(net, backend=record)
X = torch.ones(32, 4)  # (B, D)
counts = []
for epoch in range(3):
    net.train()
    fast(X)
    counts.append(len(graphs))
    net.eval()
    with torch.no_grad():
        fast(X)
    counts.append(len(graphs))
print(counts)
assert counts == [1, 2, 2, 2, 2, 2]
