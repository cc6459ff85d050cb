"""Which labels the losses accept | 损失函数接受怎样的标签"""

# %% attempt
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


def attempt(loss_fn, output, labels):
    """Return the loss, or that it was refused | 返回损失，或者说明被拒绝"""
    try:
        return f"{loss_fn(output, labels).item():.4f}"
    except (IndexError, RuntimeError):
        return "refused"


# %% forms
logits = torch.tensor([[2.0, 1.0, 0.1], [0.0, 0.0, 3.0]])  # (B, C)
labels = torch.tensor([0, 2])  # (B,), int64
onehot = F.one_hot(labels, 3)  # (B, C), int64
forms = {
    "int64": labels,
    "int64 from NumPy": torch.from_numpy(np.array([0, 2], dtype=np.int64)),
    "shape (B, 1)": labels.unsqueeze(1),
    "one-hot, int64": onehot,
    "one-hot, float32": onehot.float(),
    "1 and 3": labels + 1,
    "1 and 2": torch.tensor([1, 2]),
    "0 and -100": torch.tensor([0, -100]),
    "on a different device": labels.to("meta"),
}
for name, form in forms.items():
    print(f"{name:21}", attempt(nn.CrossEntropyLoss(), logits, form))

# %% dtypes
z, y = torch.tensor([0.5, -1.0]), torch.tensor([1, 0])  # (B,), (B,)
losses = {
    "CrossEntropyLoss": (nn.CrossEntropyLoss(), logits, labels),
    "BCEWithLogitsLoss": (nn.BCEWithLogitsLoss(), z, y),
    "MSELoss": (nn.MSELoss(), z, y),
}
print(f"{'':17}  int64    int32    float32")
for name, (loss_fn, output, target) in losses.items():
    row = []
    for dtype in (torch.int64, torch.int32, torch.float32):
        row.append(f"{attempt(loss_fn, output, target.to(dtype)):7}")
    print(f"{name:17}  {row[0]}  {row[1]}  {row[2]}")
