"""Which operations allow which write | 哪种运算允许改哪一边"""

# %% table
import torch

OPERATIONS = [
    "torch.exp(h)",
    "torch.sigmoid(h)",
    "torch.tanh(h)",
    "torch.relu(h)",
    "torch.sqrt(h)",
    "torch.softmax(h, 0)",
    "torch.sin(h)",
    "torch.square(h)",
    "torch.log(h)",
    "torch.abs(h)",
    "torch.clamp(h, 0, 1)",
    "h * h",
    "torch.prod(h)",
    "h + 1",
    "-h",
    "h * 2",
    "torch.cumsum(h, 0)",
]


def after_write(operation, side):
    """Run an operation, write to one side, go backward | 运算、改写、反向传播"""
    x = torch.tensor([0.5, 1.0, 2.0], requires_grad=True)
    h = x.clone()  # a result that may be written to | 可以改写的中间结果
    y = eval(operation, {"torch": torch, "h": h})
    node = y.grad_fn
    sides = {"self": h, "result": y}
    sides[side].add_(1)
    try:
        y.sum().backward()
    except RuntimeError as error:
        assert "modified by an inplace operation" in str(error)
        return "error"
    return "ok" if node is not None else "?"


def saved(operation):
    """Name the tensors that the node has saved | 列出节点保存的张量"""
    h = torch.tensor([0.5, 1.0, 2.0], requires_grad=True)
    node = eval(operation, {"torch": torch, "h": h}).grad_fn
    names = [name for name in dir(node) if name.startswith("_saved_")]
    kept = [n for n in names if isinstance(getattr(node, n), torch.Tensor)]
    return ", ".join(name.removeprefix("_saved_") for name in kept)


print("y =                     h += 1   y += 1   _saved_")
for operation in OPERATIONS:
    writes = [after_write(operation, side) for side in ("self", "result")]
    cells = "".join(f"{word:9}" for word in writes)
    print(f"{operation:24}{cells}{saved(operation)}".rstrip())
