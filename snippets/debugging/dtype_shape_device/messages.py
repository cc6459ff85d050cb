"""The chart as a function | 把流程图写成函数"""

# %% which
DEVICE = ("cpu", "cuda", "meta", "device")
DTYPE = ("type", "Double", "Float", "Half", "Long", "Int", "Byte", "Bool")
SHAPE = ("shape", "size", "dim", "Dim", "1D", "2D", "3D", "4D")


def which(message):
    """Return what a message is about | 返回报错说的是哪一样"""
    for word in DEVICE:
        if word in message:
            return "device"
    for word in DTYPE:
        if word in message:
            return "dtype"
    for word in SHAPE:
        if word in message:
            return "shape"
    return "-"


# %% table
import textwrap

import torch
from torch import nn

logits, labels = torch.zeros(2, 3), torch.tensor([0, 2])
calls = [
    (torch.matmul, [torch.ones(2, 3), torch.ones(2, 3)]),
    (torch.matmul, [torch.ones(2, 2).long(), torch.ones(2, 2)]),
    (torch.add, [torch.ones(3), torch.ones(3, device="meta")]),
    (torch.add, [torch.ones(3), torch.ones(4)]),
    (torch.mean, [labels]),
    (torch.cat, [[torch.ones(3), torch.ones(3, 1)]]),
    (nn.Conv2d(3, 8, 3), [torch.ones(4, 32, 32, 3)]),
    (nn.Conv2d(3, 8, 3), [torch.ones(4, 3, 32, 32).byte()]),
    (nn.BCELoss(), [torch.zeros(2), labels]),
    (nn.BCEWithLogitsLoss(), [torch.zeros(2, 1), torch.zeros(2)]),
    (nn.CrossEntropyLoss(), [logits, labels.unsqueeze(1)]),
    (nn.CrossEntropyLoss(), [logits, labels + 1]),
    (torch.Tensor.to, [logits, "float32"]),
]
for call, arguments in calls:
    try:
        call(*arguments)
    except (IndexError, RuntimeError, ValueError) as error:
        message = str(error)
        short = textwrap.shorten(message, 68, placeholder=" ...")
        print(f"{which(message):6}  {short}")
