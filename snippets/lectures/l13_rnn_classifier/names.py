"""Five models for 1080 names | 1080 个名字，五个模型"""
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
for k, language in enumerate(languages):
    print(language, "names:", (y == k).sum().item())

# %% twice
found = {}
for name, language in pairs:
    found[name] = found.get(name, []) + [language]
for name in found:
    if len(found[name]) > 1:
        print(name, found[name])
print(f"at most {len(found)} right of {len(pairs)}")

# %% folds
torch.manual_seed(0)
folds = torch.randperm(len(pairs)).chunk(5)
splits = []
for k in range(5):
    train = torch.cat(folds[:k] + folds[k + 1 :])
    splits.append((train, folds[k]))
print([(len(train), len(test)) for train, test in splits])


# %% report
def report(title, method):
    """Fit five times, count right answers | 拟合五次，数对了几个"""
    right = []
    for train, test in splits:
        answers = method(train)[test].argmax(dim=1)
        right.append((answers == y[test]).sum().item())
    print(f"{title:20} {sum(right)} of {len(pairs)}", right)


# %% last
last = torch.stack([numbers[-1] for numbers in ids])


def by_last_letter(train):
    """Count languages per last letter | 每个末尾字母，各语言出现几次"""
    table = torch.zeros(27, len(languages))
    for i in train.tolist():
        table[last[i], y[i]] += 1
    return table[last]  # (N, C)


report("last letter", by_last_letter)

# %% counts
loss_fn = nn.CrossEntropyLoss()
counts = torch.stack([numbers.bincount(minlength=27) for numbers in ids])


def linear(features, train):
    """Train a linear layer from zero | 从零开始训练一个线性层"""
    layer = nn.Linear(features.shape[1], len(languages)).double()
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    optimizer = torch.optim.Adam(layer.parameters(), lr=0.05)
    for _ in range(50):
        optimizer.zero_grad()
        loss = loss_fn(layer(features[train]), y[train])
        loss.backward()
        optimizer.step()
    return layer(features)  # (N, C)


def by_counts(train):
    """Use how often each letter occurs | 用每个字母出现的次数"""
    return linear(counts.double(), train)


report("letter counts", by_counts)

# %% ends
ends = nn.functional.one_hot(last, 27)


def by_counts_and_end(train):
    """Add the last letter, one-hot | 再加上末尾字母的独热编码"""
    return linear(torch.cat([counts, ends], dim=1).double(), train)


report("counts, last letter", by_counts_and_end)

# %% model
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


# %% fit
def fit(net, train, epochs=5):
    """Train in batches of 108 | 每批 108 个名字"""
    optimizer = torch.optim.Adam(net.parameters(), lr=0.03)
    for _ in range(epochs):
        for batch in train[torch.randperm(len(train))].split(108):
            optimizer.zero_grad()
            loss = loss_fn(net(X[batch], lengths[batch]), y[batch])
            loss.backward()
            optimizer.step()


# %% one
def one_way(train):
    """Read each name from front to back | 从前往后读"""
    torch.manual_seed(0)
    net = Classifier().double()
    fit(net, train)
    return net(X, lengths)


report("GRU, one way", one_way)


# %% two
def two_ways(train):
    """Read each name in both directions | 从两头读"""
    torch.manual_seed(0)
    net = Classifier(both=True).double()
    fit(net, train)
    return net(X, lengths)


report("GRU, two ways", two_ways)

# %% guess
torch.manual_seed(0)
net = Classifier().double()
fit(net, torch.arange(len(pairs)))  # all names | 全部名字


def guess(name):
    """Print the two most likely languages | 打印最可能的两种语言"""
    ids = torch.tensor([[ord(c) - 96 for c in name.lower()]])  # (1, T)
    with torch.no_grad():
        logits = net(ids, torch.tensor([len(name)]))
    p = torch.softmax(logits, dim=1)[0]
    best = p.argsort(descending=True)[:2].tolist()
    print(name, [(languages[k], round(p[k].item(), 2)) for k in best])


new = ["Virtanen", "Schneider", "Sandstrom", "Rossini"]
print("in the data:", [name for name in new if name in found])
for name in new:
    guess(name)

# %% elsewhere
guess("Nakamura")
