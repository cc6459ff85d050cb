"""The program of one call, and its trips to memory | 一次调用的程序，以及它读写的内存"""

# %% gelu
import torch
from torch import nn


class Gelu(nn.Module):
    """An activation in small steps | 由小步运算组成的激活函数"""

    def forward(self, x):
        inside = 0.8 * (x + 0.045 * x**3)
        return 0.5 * x * (1 + torch.tanh(inside))


# %% program
x = torch.zeros(1000, 1000)
program = torch.export.export(Gelu(), (x,))
steps = [n for n in program.graph.nodes if n.op == "call_function"]
for node in steps:
    print(f"{node.name:6}", node.target)


# %% bytes
def size(node):
    """Return the bytes of a result | 返回一个结果占的字节数"""
    return node.meta["val"].nbytes


total = 0
for node in steps:
    inputs = [size(source) for source in node.all_input_nodes]
    total += sum(inputs) + size(node)  # read, and written | 读的，写的
print("step by step:", total, "bytes")
print("in one pass: ", 2 * x.nbytes, "bytes")
