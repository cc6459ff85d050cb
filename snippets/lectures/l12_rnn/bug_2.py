"""Bug: a word changes another one's output | 错误：改一个词，影响另一个"""

# %% bug
import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(2, 5, 4)  # (B, T, D)
rnn = nn.RNN(4, 8)
out, last = rnn(X)
print(tuple(out.shape))
changed = X.clone()
changed[0] = 0  # only the first word | 只改第一个词
out_changed, last = rnn(changed)
print("second word untouched:", torch.equal(out[1], out_changed[1]))
