"""Four rows through LayerNorm | 四行数经过 LayerNorm"""

# %% answer
import torch
from torch import nn

rows = [[1.0, 2.0, 3.0], [10.0, 20.0, 30.0], [3.0, 2.0, 1.0], [5.0, 5.0, 5.0]]
with torch.no_grad():
    y = nn.LayerNorm(3)(torch.tensor(rows))
for row in y.tolist():
    print([f"{number:.2f}" for number in row])
assert torch.allclose(y[0], y[1], atol=1e-4)
assert torch.equal(y[2], y[0].flip(0))
assert torch.equal(y[3], torch.zeros(3))
