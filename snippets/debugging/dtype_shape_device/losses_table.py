"""Which label dtypes each loss takes | 每种损失收哪些类型的标签"""

# %% table
import torch
from torch import nn

z = torch.tensor([0.5, -1.0])  # (B,)
logits = torch.tensor([[2.0, 1.0, 0.1], [0.0, 0.0, 3.0]])  # (B, C)
steps = logits.expand(4, 2, 3).log_softmax(2)  # (T, B, C)
yes_no, ones = torch.tensor([1, 0]), torch.tensor([1, 1])
classes, onehot = torch.tensor([0, 2]), torch.tensor([[1, 0, 0], [0, 0, 1]])
sequence, lengths = torch.tensor([[1], [2]]), ((4, 4), (1, 1))
cases = [
    (nn.CrossEntropyLoss(), logits, classes, "(B,)"),
    (nn.NLLLoss(), logits.log_softmax(1), classes, "(B,)"),
    (nn.MultiMarginLoss(), logits, classes, "(B,)"),
    (nn.CTCLoss(), steps, sequence, "(B, S)"),
    (nn.CrossEntropyLoss(), logits, onehot, "(B, C)"),
    (nn.KLDivLoss(reduction="sum"), logits.log_softmax(1), onehot, "(B, C)"),
    (nn.BCEWithLogitsLoss(), z, yes_no, "(B,)"),
    (nn.BCELoss(), z.sigmoid(), yes_no, "(B,)"),
    (nn.MultiLabelSoftMarginLoss(), logits, onehot, "(B, C)"),
    (nn.MSELoss(), z, yes_no, "(B,)"),
    (nn.L1Loss(), z, yes_no, "(B,)"),
    (nn.SmoothL1Loss(), z, yes_no, "(B,)"),
    (nn.HuberLoss(), z, yes_no, "(B,)"),
    (nn.PoissonNLLLoss(), z, yes_no, "(B,)"),
    (nn.SoftMarginLoss(), z, ones, "(B,)"),
]


def slope(loss_fn, output, labels):
    """Return the gradient of the output | 返回输出的梯度"""
    output = output.clone().requires_grad_()
    extra = lengths if isinstance(loss_fn, nn.CTCLoss) else ()
    loss = loss_fn(output, labels, *extra)
    try:
        loss.backward()
    except RuntimeError:
        return None
    return output.grad


def verdict(loss_fn, output, labels, right):
    """Return what happens with these labels | 返回用这些标签会怎样"""
    try:
        gradient = slope(loss_fn, output, labels)
    except (IndexError, RuntimeError, ValueError):
        return "-"
    if gradient is None:
        return "late"
    return "yes" if torch.allclose(gradient, right) else "wrong"


names = ("bool", "uint8", "int32", "int64", "float32", "float64")
print(f"{'':25}{'':8}" + "".join(f"{name:8}" for name in names).rstrip())
for loss_fn, output, labels, shape in cases:
    for best in (torch.int64, torch.float32):
        try:
            right = slope(loss_fn, output, labels.to(best))
        except RuntimeError:
            continue
    row = ""
    for name in names:
        given = labels.to(getattr(torch, name))
        row += f"{verdict(loss_fn, output, given, right):8}"
    print(f"{type(loss_fn).__name__:25}{shape:8}{row.rstrip()}")
