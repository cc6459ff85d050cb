"""Change one thing at a time | 一次只改一样"""

# %% cure
import torch
from torch import nn


def cure(call, x, y, good):
    """Return what y has to take from good to pass | 返回 y 要改成 good 的哪一样"""
    changed = {
        "nothing": y,
        "dtype": y.to(good.dtype),
        "shape": y.reshape(good.shape),
        "device": y.to(good.device),
    }
    for name, candidate in changed.items():
        try:
            call(x, candidate)
            return name
        except (RuntimeError, ValueError):
            pass
    return "more than one"


# %% answer
meta = torch.zeros(4, device="meta")
floats, numbers = torch.zeros(4), torch.zeros(4, dtype=torch.int64)
logits = torch.zeros(4, 3)
answers = [
    cure(torch.matmul, torch.ones(2, 3), torch.ones(2, 3), torch.ones(3, 2)),
    cure(nn.CrossEntropyLoss(), logits, floats, numbers),
    cure(nn.CrossEntropyLoss(), logits, numbers.unsqueeze(1), numbers),
    cure(nn.BCEWithLogitsLoss(), floats, numbers, floats),
    cure(nn.BCEWithLogitsLoss(), floats, floats.unsqueeze(1), floats),
    cure(nn.MSELoss(), meta, floats.double(), meta),
    cure(torch.sub, floats, floats.unsqueeze(1), floats),
]
for letter, answer in zip("abcdefg", answers, strict=True):
    print(letter, answer)
assert answers[:3] == ["shape", "dtype", "shape"]
assert answers[3:] == ["dtype", "shape", "device", "nothing"]
