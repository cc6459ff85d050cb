"""Four more starts of the GRU, one way | 单向 GRU，再换四次初始权重"""
# notes: threads=1

# %% data
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


# %% starts
torch.manual_seed(0)
folds = torch.randperm(len(pairs)).chunk(5)
for seed in (1, 2, 3, 4):
    right = []
    for k in range(5):
        torch.manual_seed(seed)
        net = Classifier().double()
        fit(net, torch.cat(folds[:k] + folds[k + 1 :]))
        answers = net(X[folds[k]], lengths[folds[k]]).argmax(dim=1)
        right.append((answers == y[folds[k]]).sum().item())
    print(f"start {seed}: {sum(right)} of {len(pairs)}", right)
