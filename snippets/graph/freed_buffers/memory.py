"""Bytes the graph holds on to | 计算图占住的字节数"""

# %% figure
import weakref

import matplotlib.pyplot as plt
import torch


class Box:
    """Hold one saved tensor for the graph | 替计算图拿着一个保存的张量"""

    alive = weakref.WeakSet()  # a box leaves with its node's values | 节点放手，盒子消失

    def __init__(self, tensor):
        self.tensor = tensor
        Box.alive.add(self)

    def unpack(self):
        """Hand the tensor back | 交还张量"""
        return self.tensor


def held():
    """Count the bytes of all boxes | 数一数所有盒子的字节"""
    return sum(box.tensor.nbytes for box in Box.alive)


x = torch.ones(1000, requires_grad=True)  # 4000 bytes
steps = []
h = x
with torch.autograd.graph.saved_tensors_hooks(Box, Box.unpack):
    for op in (torch.sin, torch.exp, torch.sigmoid, torch.sum):
        h = op(h)
        steps.append((op.__name__, held()))
forward = len(steps)

node = h.grad_fn
while node.next_functions:  # just before each node runs | 每个节点执行之前
    name = node.name()
    node.register_prehook(lambda _, name=name: steps.append((name, held())))
    node = node.next_functions[0][0]
h.backward()
steps.append(("end", held()))
assert steps[-1] == ("end", 0)

fig, ax = plt.subplots(figsize=(6.0, 2.8), layout="constrained")
for row, (_, size) in enumerate(steps):
    color = "#808080" if row < forward else "#d9480f"
    ax.barh(row, size, height=0.6, color=color)
    ax.text(size + 120, row, str(size), va="center", fontsize=9)
ax.set_yticks(range(len(steps)), [name for name, _ in steps], fontsize=9)
ax.invert_yaxis()
ax.set(xlim=(0, 13500), xticks=[])
ax.spines[["top", "right", "bottom"]].set_visible(False)
