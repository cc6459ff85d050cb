"""Fix: say that the batch comes first | 修正：说明批量轴在前"""

# %% answer
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(2, 5, 4)  # (B, T, D)
rnn = nn.RNN(4, 8, batch_first=True)
out, last = rnn(X)
print(tuple(out.shape), tuple(last.shape))
changed = X.clone()
changed[0] = 0
out_changed, last = rnn(changed)
print("second word untouched:", torch.equal(out[1], out_changed[1]))
assert torch.equal(out[1], out_changed[1])
assert out.shape == (2, 5, 8) and last.shape == (1, 2, 8)
