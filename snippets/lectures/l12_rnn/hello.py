"""hello becomes ohlol | hello 变成 ohlol"""
# notes: threads=1

# %% model
import torch
from torch import nn

letters = "ehlo"


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


# %% train
ids = torch.tensor([letters.index(c) for c in "hello"])
answers = torch.tensor([letters.index(c) for c in "ohlol"])


def spell(net, ids):
    """Return the letter with the largest logit each time | 每次取分数最大的字母"""
    with torch.no_grad():
        best = net(ids).argmax(dim=1)
    return "".join([letters[k] for k in best.tolist()])


torch.manual_seed(0)
net = Speller().double()
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
loss_fn = nn.CrossEntropyLoss()
for epoch in range(101):
    optimizer.zero_grad()
    loss = loss_fn(net(ids), answers)
    if epoch in (0, 1, 2, 3, 5, 10, 100):
        print(f"{epoch:3} {spell(net, ids)} {loss.item():.4f}")
    loss.backward()
    optimizer.step()

# %% fresh
with torch.no_grad():
    alone = torch.cat([net(ids[k : k + 1]) for k in range(5)])  # (5, 4)
print(f"loss: {loss_fn(alone, answers).item():.1f}")
print("right:", (alone.argmax(dim=1) == answers).sum().item())
print("both l alike:", torch.equal(alone[2], alone[3]))
