"""Bytes the graph holds on to | 计算图占住的字节数"""

# %% count
import weakref

import matplotlib.pyplot as plt
import torch


class Box:
    """Hold one saved tensor; only the graph keeps the box alive."""

    def __init__(self, tensor):
        self.tensor = tensor
        boxes.add(self)


boxes = weakref.WeakSet()  # a box leaves when the graph drops it | 图一放手，盒子就消失


def note(name):
    """Append a name and the bytes of all saved tensors."""
    steps.append((name, sum(box.tensor.nbytes for box in boxes)))


# %% walk
x = torch.ones(1000, requires_grad=True)  # 4000 bytes
h, steps = x, []
with torch.autograd.graph.saved_tensors_hooks(Box, lambda box: box.tensor):
    for op in (torch.sin, torch.exp, torch.sigmoid, torch.sum):
        h = op(h)
        note(op.__name__)

node = h.grad_fn
while node.next_functions:  # just before each node runs | 每个节点执行之前
    node.register_prehook(lambda grads, node=node: note(node.name()))
    node = node.next_functions[0][0]
h.backward()
note("end")
print(*steps, sep="\n")

# %% figure
fig, ax = plt.subplots(figsize=(6.0, 2.8), layout="constrained")
for row, (_, size) in enumerate(steps):
    ax.barh(row, size, height=0.6, color="#d9480f" if row > 3 else "#808080")
    ax.text(size + 120, row, str(size), va="center", fontsize=9)
ax.set_yticks(range(len(steps)), [name for name, _ in steps], fontsize=9)
ax.invert_yaxis()
ax.set(xlim=(0, 13500), xticks=[])
ax.spines[["top", "right", "bottom"]].set_visible(False)
