"""Check the labels before the loss | 算损失之前先查标签"""

# %% function
import torch


def complaints(logits, y):
    """Return what is wrong with class numbers y | 返回类别编号 y 有哪些毛病"""
    wrong = []
    if y.dtype != torch.int64:
        wrong.append("dtype")
    if y.shape != logits.shape[:1]:
        wrong.append("shape")
    if y.device != logits.device:
        wrong.append("device")
    return wrong


# %% check
from torch import nn

logits = torch.zeros(2, 3)  # (B, C)
good = torch.tensor([0, 2])  # (B,)
batches = {
    "good": good,
    "float32": good.float(),
    "(B, 1)": good.unsqueeze(1),
    "on meta": good.to("meta"),
    "all three": good.float().unsqueeze(1).to("meta"),
}
for name, y in batches.items():
    print(f"{name:9}", complaints(logits, y))
assert complaints(logits, good) == []
assert complaints(logits, good.float()) == ["dtype"]
assert complaints(logits, good.unsqueeze(1)) == ["shape"]
assert complaints(logits, good.to("meta")) == ["device"]
assert len(complaints(logits, batches["all three"])) == 3
assert nn.CrossEntropyLoss()(logits, good) > 0  # accepted | 通过
