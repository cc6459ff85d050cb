"""Probabilities letter by letter | 一个字母一个字母地看概率"""
# notes: threads=1

# %% figure
import matplotlib.pyplot as plt
import torch
from notes_toolbox import load_names
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

pairs = load_names()
languages = sorted({language for _, language in pairs})
y = torch.tensor([languages.index(language) for _, language in pairs])
ids = [
    torch.tensor([ord(c) - 96 for c in name.lower()])  # a is 1 | a 是 1
    for name, _ in pairs
]
X = pad_sequence(ids, batch_first=True)  # (N, T)
lengths = torch.tensor([len(numbers) for numbers in ids])  # (N,)


class Classifier(nn.Module):
    """Embedding, GRU, last state, linear | 嵌入、GRU、最后的状态、线性层"""

    def __init__(self, both=False):
        super().__init__()
        self.embedding = nn.Embedding(27, 16, padding_idx=0)
        self.gru = nn.GRU(16, 32, batch_first=True, bidirectional=both)
        self.linear = nn.Linear(64 if both else 32, len(languages))

    def forward(self, X, lengths):
        E = self.embedding(X)  # (B, T) -> (B, T, D)
        packed = pack_padded_sequence(
            E,
            lengths,
            batch_first=True,
            enforce_sorted=False,  # lengths in any order | 长度不必排序
        )
        _, h_n = self.gru(packed)
        h = h_n[-1]  # (B, H)
        if self.gru.bidirectional:
            h = torch.cat((h_n[-2], h_n[-1]), dim=1)  # (B, 2 H)
        return self.linear(h)  # (B, C)


loss_fn = nn.CrossEntropyLoss()


def fit(net, train, epochs=5):
    """Train in batches of 108 | 每批 108 个名字"""
    optimizer = torch.optim.Adam(net.parameters(), lr=0.03)
    for _ in range(epochs):
        for batch in train[torch.randperm(len(train))].split(108):
            optimizer.zero_grad()
            loss = loss_fn(net(X[batch], lengths[batch]), y[batch])
            loss.backward()
            optimizer.step()


torch.manual_seed(0)
net = Classifier().double()
fit(net, torch.arange(len(pairs)))

names = ["Virtanen", "Schneider", "Rossini"]
fig, axes = plt.subplots(1, 3, figsize=(6.4, 2.5), sharey=True)
for ax, name in zip(axes, names, strict=True):
    columns = []
    for end in range(1, len(name) + 1):
        part = torch.tensor([[ord(c) - 96 for c in name[:end].lower()]])
        with torch.no_grad():
            logits = net(part, torch.tensor([end]))
        columns.append(torch.softmax(logits, dim=1)[0])
    P = torch.stack(columns, dim=1)  # (C, T)
    for k in range(P.shape[0]):
        sizes = 150 * (10 * P[k]).round() / 10
        places = range(len(name))
        ax.scatter(places, [k] * len(name), sizes, "#d9480f", marker="s")
    ax.set(xlim=(-0.6, len(name) - 0.4), ylim=(len(languages) - 0.5, -0.5))
    ax.set_xticks(range(len(name)), list(name), fontsize=11)
    ax.set_yticks(range(len(languages)), languages, fontsize=11)
    ax.tick_params(length=0)
    ax.spines[:].set_color("#808080")
fig.tight_layout()
