"""More starts of the GRU | GRU 再多抽几次初始权重"""
# notes: threads=1

# %% starts
import re
import unicodedata
from collections import Counter

import torch
from notes_toolbox import load_reviews
from torch import nn
from torch.nn.utils.rnn import pad_sequence


def read(language):
    """Return the sentences and labels | 句子和标签"""
    texts, labels = [], []
    for line in load_reviews(language).splitlines():
        label, _, text = line.partition(" ")
        texts.append(text)
        labels.append(float(label))
    return texts, torch.tensor(labels, dtype=torch.float64)


def tokenize(text):
    """Keep Latin words whole, split the rest | 英文单词不切，其他逐字切开"""
    text = unicodedata.normalize("NFKC", text).lower()
    return re.findall(r"[a-z0-9']+|\S", text)


def rows(pairs):
    """Return both rows of each pair | 每一对的两行"""
    return torch.stack([2 * pairs, 2 * pairs + 1], dim=1).flatten()


def build_vocabulary(texts):
    """Number the tokens seen at least twice | 至少出现两次的词元，各得一个编号"""
    counts = Counter()
    for text in texts:
        counts.update(tokenize(text))
    words = ["<pad>", "<unk>"]
    for word, times in counts.most_common():
        if times >= 2:
            words.append(word)
    return {word: number for number, word in enumerate(words)}


def to_batch(texts, vocabulary):
    """Return ids (B, T) and lengths (B,) | 编号与长度"""
    ids = []
    for text in texts:
        numbers = [vocabulary.get(token, 1) for token in tokenize(text)]
        ids.append(torch.tensor(numbers))
    lengths = torch.tensor([len(numbers) for numbers in ids])
    return pad_sequence(ids, batch_first=True), lengths


class Reader(nn.Module):
    """Embedding, GRU, last state, linear | 嵌入、GRU、最后的状态、线性层"""

    def __init__(self, size):
        super().__init__()
        self.embedding = nn.Embedding(size, 16, padding_idx=0)
        self.gru = nn.GRU(16, 16, batch_first=True)
        self.linear = nn.Linear(16, 1)
        self.double()

    def forward(self, X, lengths):
        out, _ = self.gru(self.embedding(X))  # (B, T, H)
        last = out[torch.arange(len(X)), lengths - 1]  # (B, H)
        return self.linear(last).squeeze(1)  # (B,)


torch.manual_seed(0)
rest = rows(torch.randperm(100)[:80])
loss_fn = nn.BCEWithLogitsLoss()
for language in ("en", "zh"):
    texts, y = read(language)
    for seed in (1, 2):
        right = []
        for k in range(5):
            valid = rest[32 * k : 32 * k + 32]
            train = torch.cat([rest[: 32 * k], rest[32 * k + 32 :]])
            old, new = [texts[i] for i in train], [texts[i] for i in valid]
            vocabulary = build_vocabulary(old)
            X, lengths = to_batch(old, vocabulary)
            torch.manual_seed(seed)
            net = Reader(len(vocabulary))
            optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
            for epoch in range(20):
                optimizer.zero_grad()
                loss = loss_fn(net(X, lengths), y[train])
                loss.backward()
                optimizer.step()
            with torch.no_grad():
                z = net(*to_batch(new, vocabulary))
            right.append(((z > 0) == (y[valid] == 1)).sum().item())
        print(language, "seed", seed, sum(right), "of 160", right)
