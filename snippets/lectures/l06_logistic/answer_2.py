"""Fix: labels are 0 and 1 | 修正：标签取 0 和 1"""

# %% answer
import torch
from torch import nn

loss_fn = nn.BCEWithLogitsLoss()
z = torch.tensor(-10.0)
for label in (-1.0, 0.0):
    loss = loss_fn(z, torch.tensor(label)).item()
    print(f"label {label:4}: loss = {loss:.4f}")
    assert (loss < 0) == (label < 0)
y = (torch.tensor([-1.0, -1.0, 1.0]) + 1) / 2
print("labels:", y.tolist())
assert y.tolist() == [0.0, 0.0, 1.0]
