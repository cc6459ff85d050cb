"""Three models and the bound | 三个模型与下界"""
# notes: threads=1

# %% figure
import math

import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

letters = "ehlo"
ids = torch.tensor([letters.index(c) for c in "hello"])
answers = torch.tensor([letters.index(c) for c in "ohlol"])


class Speller(nn.Module):
    """One answer per letter, with memory | 每个字母回答一次，有记忆"""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(4, 8)
        self.rnn = nn.RNN(8, 6)
        self.linear = nn.Linear(6, 4)

    def forward(self, ids):
        out, _ = self.rnn(self.embedding(ids))  # (T, 6)
        return self.linear(out)  # (T, 4)


def losses(net, inputs, lr):
    """Train, and return the losses | 训练，返回各步的损失"""
    net = net.double()
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
    loss_fn = nn.CrossEntropyLoss()
    found = []
    for _ in range(101):
        optimizer.zero_grad()
        loss = loss_fn(net(inputs), answers)
        found.append(round(loss.item(), 3))
        loss.backward()
        optimizer.step()
    return found


X = F.one_hot(ids, 4).double()  # (5, 4)
fig, ax = plt.subplots(figsize=(6.0, 3.0))
gray = "#808080"
torch.manual_seed(0)
ax.plot(losses(nn.Linear(4, 4), X, 0.1), color=gray, label="Linear")
torch.manual_seed(0)
wide = nn.Sequential(
    nn.Linear(4, 64),
    nn.ReLU(),
    nn.Linear(64, 64),
    nn.ReLU(),
    nn.Linear(64, 4),
)
ax.plot(losses(wide, X, 0.01), ":", color=gray, label="4-64-64-4")
torch.manual_seed(0)
ax.plot(losses(Speller(), ids, 0.05), color="#d9480f", label="RNN")
ax.axhline(2 / 5 * math.log(2), color=gray, linestyle="--", linewidth=1)
ax.text(101, 0.25, "(2/5) ln 2", ha="right", va="top", fontsize=9)
ax.set(xlabel="step", ylabel="loss", xlim=(0, 102), ylim=(0, 1.6))
ax.legend(frameon=False, fontsize=9)
fig.tight_layout()
