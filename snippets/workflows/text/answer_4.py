"""Pairs torn apart by the split | 分组时拆散了成对的句子"""
# notes: threads=1

# %% data
import re

import torch
from notes_toolbox import load_reviews
from torch import nn

lines = load_reviews("en").splitlines()
y = torch.tensor([float(line[0]) for line in lines], dtype=torch.float64)
tokens = [re.findall(r"[a-z0-9']+", line[2:].lower()) for line in lines]
words = sorted({word for row in tokens for word in row})
X = torch.zeros(len(lines), len(words), dtype=torch.float64)
for i, row in enumerate(tokens):
    for word in row:
        X[i, words.index(word)] += 1
print("X:", tuple(X.shape))


# %% answer
def score(groups):
    """Count right answers, one fifth held out each time | 五折，数对了几句"""
    loss_fn = nn.BCEWithLogitsLoss()
    right = 0
    for k in range(5):
        valid = groups[k].flatten()
        train = torch.cat(groups[:k] + groups[k + 1 :]).flatten()
        net = nn.Linear(len(words), 1).double()
        nn.init.zeros_(net.weight)  # unseen words keep 0 | 没见过的词一直是 0
        params = net.parameters()
        optimizer = torch.optim.Adam(params, lr=0.05, weight_decay=0.01)
        for epoch in range(50):
            optimizer.zero_grad()
            loss = loss_fn(net(X[train]).squeeze(1), y[train])
            loss.backward()
            optimizer.step()
        z = net(X[valid]).squeeze(1)
        right += ((z > 0) == (y[valid] == 1)).sum().item()
    return right


torch.manual_seed(0)
pairs = torch.arange(200).view(100, 2)  # (100, 2)
together = score(pairs[torch.randperm(100)].chunk(5))
torn = score(torch.randperm(200).chunk(5))
print("pairs together:", together, "of 200")
print("pairs torn:    ", torn, "of 200")
assert together - torn > 10
