"""Record the walk with hooks | 用钩子记录整个过程"""

# %% forward
import json
from pathlib import Path

import matplotlib.pyplot as plt
import torch

x = torch.tensor(3.0, requires_grad=True)
y1 = x + 1
y2 = 2 * x
loss = (y1 - y2) ** 2

tensors = {"x": x, "y1": y1, "y2": y2, "loss": loss}
places = {"x": (0, 1), "y1": (1, 0), "y2": (1, 2), "loss": (2, 1)}
edges, steps, total = [], [], {}


def arrive(name, source, grad):
    """Note a gradient that arrives at a tensor | 记下到达一个张量的梯度"""
    first = name not in total
    total[name] = total.get(name, 0.0) + grad.item()
    key = "seed" if source is None else "first" if first else "add"
    step = {"node": name, "from": source, "grad": grad.item()}
    step |= {"adds_to": None, "total": total[name], "text_key": key}
    steps.append(step)


# %% hooks
def watch(node, source, names):
    """Note what a node sends to which tensor | 记下节点把什么送给谁"""

    def hook(grad_inputs, grad_outputs):
        for name, grad in zip(names, grad_inputs, strict=False):
            arrive(name, source, grad)
            local = grad.item() / total[source]
            edges.append({"from": name, "to": source, "local": local})

    node.register_hook(hook)


minus = loss.grad_fn.next_functions[0][0]  # y1 - y2
loss.register_hook(lambda grad: arrive("loss", None, grad))
watch(minus, "loss", ["y1", "y2"])
watch(y2.grad_fn, "y2", ["x"])
watch(y1.grad_fn, "y1", ["x"])

# %% walk
loss.backward()
for step in steps:
    print(f"{step['from']} -> {step['node']}: {step['grad']:+}", end="  ")
    print(f"total = {step['total']:+}")

codes = {"x": "x", "y1": "x + 1", "y2": "2 * x", "loss": "(y1 - y2) ** 2"}
behind = {"x": [y1.grad_fn.next_functions[0][0]], "y1": [y1.grad_fn]}
behind |= {"y2": [y2.grad_fn], "loss": [loss.grad_fn, minus]}
nodes = []
for name, (left, top) in places.items():
    assert eval(codes[name]) == tensors[name]
    node = {"id": name, "label": name, "value": tensors[name].item()}
    ops = [type(one).__name__ for one in behind[name]]
    node |= {"code": codes[name], "ops": ops}
    nodes.append(node | {"x": left, "y": top})
steps[-1]["adds_to"] = "x.grad"  # once, after both paths | 两条路到齐，只加一次
walk = {"nodes": nodes, "edges": edges, "steps": steps}
Path("walk.json").write_text(json.dumps(walk), encoding="utf-8")
assert total["x"] == x.grad.item()

# %% figure
fig, ax = plt.subplots(figsize=(6.0, 3.0), layout="constrained")
line = {"arrowstyle": "->", "color": "#808080", "shrinkA": 38, "shrinkB": 38}
text = {"ha": "center", "fontsize": 11}
for edge in edges:
    start, end = places[edge["to"]], places[edge["from"]]
    ax.annotate("", end, start, arrowprops=line)
    left, top = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    top += 0.22 if top > 1 else -0.22
    local = f"\u00d7 {edge['local']:g}"
    ax.text(left, top, local, color="#808080", va="center", **text)
for name, (left, top) in places.items():
    value, grad = f"{name} = {tensors[name].item():g}", f"{total[name]:+g}"
    ax.text(left, top, value, va="bottom", **text)
    ax.text(left, top - 0.06, grad, color="#d9480f", va="top", **text)
ax.set(xlim=(-0.3, 2.3), ylim=(-0.4, 2.4))
ax.axis("off")
