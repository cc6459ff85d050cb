"""Bytes read and written, step by step and in one pass | 逐步算与一遍算，各读写多少字节"""

# %% figure
import matplotlib.pyplot as plt
import torch
from torch import nn


class Gelu(nn.Module):
    """An activation in small steps | 由小步运算组成的激活函数"""

    def forward(self, x):
        inside = 0.8 * (x + 0.045 * x**3)
        return 0.5 * x * (1 + torch.tanh(inside))


def traffic(net, x):
    """Return the megabytes of each step, and of one pass | 返回每步和一遍的兆字节数"""
    program = torch.export.export(net, (x,))
    steps, outside = [], 0
    for node in program.graph.nodes:
        if node.op == "placeholder":
            outside += node.meta["val"].nbytes
        elif node.op == "call_function":
            inputs = sum(n.meta["val"].nbytes for n in node.all_input_nodes)
            steps.append((inputs + node.meta["val"].nbytes) / 1e6)
    return steps, (outside + node.args[0][0].meta["val"].nbytes) / 1e6


x = torch.zeros(1000, 1000)
linear = nn.Linear(1000, 1000)
rows = {
    "Gelu": Gelu(),
    "Linear, Gelu": nn.Sequential(linear, Gelu()),
    "Linear": linear,
}
fig, ax = plt.subplots(figsize=(4.6, 2.4), layout="constrained")
for up, (name, net) in enumerate(reversed(rows.items())):
    steps, once = traffic(net, x)
    left = 0.0
    for step in steps:
        ax.barh(up + 0.2, step - 0.7, 0.34, left, color="#808080")
        left += step
    ax.barh(up - 0.2, once, 0.34, color="#d9480f")
    ax.text(left + 1, up + 0.2, f"{left:.0f}", va="center")
    ax.text(once + 1, up - 0.2, f"{once:.0f}", va="center")
ax.set_yticks(range(3), list(reversed(rows)))
ax.set(xlabel="MB", xlim=(0, 98))
ax.spines[["top", "right"]].set_visible(False)
