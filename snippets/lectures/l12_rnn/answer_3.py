"""The bound of any pair of words | 任意一对词的下界"""
# notes: threads=1

# %% bound
import math

import torch
import torch.nn.functional as F
from torch import nn


def bound(word, answer):
    """Return the least loss without memory | 返回没有记忆时最小的损失"""
    pairs = [a + b for a, b in zip(word, answer)]
    total = 0.0
    for pair in pairs:
        share = pairs.count(pair) / word.count(pair[0])
        total -= math.log(share)
    return total / len(word)


for word, answer in (("hello", "ohlol"), ("hole", "elho"), ("eel", "hoe")):
    print(word, answer, f"{bound(word, answer):.4f}")
assert math.isclose(bound("hello", "ohlol"), 2 / 5 * math.log(2))
assert bound("hole", "elho") == 0

# %% check
word, answer = "hellolelhe", "ohloheehho"
letters = "ehlo"
ids = torch.tensor([letters.index(c) for c in word])
answers = torch.tensor([letters.index(c) for c in answer])
torch.manual_seed(0)
net = nn.Linear(4, 4).double()
optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
loss_fn = nn.CrossEntropyLoss()
for _ in range(1000):
    optimizer.zero_grad()
    loss = loss_fn(net(F.one_hot(ids, 4).double()), answers)
    loss.backward()
    optimizer.step()
print(f"bound {bound(word, answer):.3f}, trained {loss.item():.3f}")
assert bound(word, answer) <= loss.item() < bound(word, answer) + 0.01
