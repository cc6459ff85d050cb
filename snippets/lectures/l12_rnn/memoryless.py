"""Models that see one letter at a time | 每次只看一个字母的模型"""
# notes: threads=1

# %% word
import math

import torch
import torch.nn.functional as F
from torch import nn

letters = "ehlo"
ids = torch.tensor([letters.index(c) for c in "hello"])  # (5,)
answers = torch.tensor([letters.index(c) for c in "ohlol"])  # (5,)
X = F.one_hot(ids, 4).double()  # (5, 4)
print(ids.tolist(), "->", answers.tolist())


# %% fit
def fit(net, lr):
    """Train on the five letters | 用这五个字母训练"""
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
    loss_fn = nn.CrossEntropyLoss()
    for _ in range(500):
        optimizer.zero_grad()
        loss = loss_fn(net(X), answers)
        loss.backward()
        optimizer.step()
    right = (net(X).argmax(dim=1) == answers).sum().item()
    size = sum(p.numel() for p in net.parameters())
    print(f"{size} parameters: loss {loss.item():.4f}, right {right} of 5")


# %% train
torch.manual_seed(0)
fit(nn.Linear(4, 4).double(), lr=0.1)
wide = nn.Sequential(
    nn.Linear(4, 64),
    nn.ReLU(),
    nn.Linear(64, 64),
    nn.ReLU(),
    nn.Linear(64, 4),
)
fit(wide.double(), lr=0.01)

# %% bound
print(f"(2/5) ln 2 = {2 / 5 * math.log(2):.4f}")
