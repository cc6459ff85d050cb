"""A state between -1 and 1 as logits | 用 -1 到 1 的状态当原始分数"""
# notes: threads=1

# %% answer
import math

import torch
import torch.nn.functional as F
from torch import nn

letters = "ehlo"
ids = torch.tensor([letters.index(c) for c in "hello"])
answers = torch.tensor([letters.index(c) for c in "ohlol"])
X = F.one_hot(ids, 4).double()  # (5, 4)
torch.manual_seed(2)
rnn = nn.RNN(4, 4).double()
optimizer = torch.optim.Adam(rnn.parameters(), lr=0.1)
loss_fn = nn.CrossEntropyLoss()
for _ in range(300):
    optimizer.zero_grad()
    logits, last = rnn(X)
    loss = loss_fn(logits, answers)
    loss.backward()
    optimizer.step()
right = (logits.argmax(dim=1) == answers).sum().item()
least = math.log(1 + 3 * math.exp(-2))
print(f"right {right} of 5, loss {loss.item():.3f}, least {least:.3f}")
assert right == 5
assert 2 / 5 * math.log(2) < least < loss.item()
