"""A network and two of its graphs | 一个网络和它的两张图"""
# notes: timeout=60

# %% net
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(2, 1))
        self.b = nn.Parameter(torch.zeros(1, 1))

    def forward(self, x):
        return x @ self.w + self.b  # (B, 1)


net = Net()
X = torch.rand(10, 2)  # (B, D)
print(net(X).shape)

# %% export
program = torch.export.export(net, (X,))
for node in program.graph.nodes:
    print(node.op, node.name, node.args)

# %% walk
names = {}
for name, parameter in net.named_parameters():
    names[parameter] = name


def walk(node, names, depth=0):
    """Print a node and the nodes behind it | 打印一个节点和它后面的节点"""
    text = "  " * depth + type(node).__name__
    if hasattr(node, "variable"):  # a leaf tensor | 叶子张量
        text += f" {names[node.variable]} {tuple(node.variable.shape)}"
    print(text)
    for next_node, _ in node.next_functions:
        if next_node is not None:  # None: the data | None：数据
            walk(next_node, names, depth + 1)


walk(net(X).grad_fn, names)
