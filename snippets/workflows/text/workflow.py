"""From sentences to a saved model in six steps | 六步走：从句子到一个存下来的模型"""
# notes: threads=1

# %% write
from pathlib import Path

from notes_toolbox import load_reviews

for language in ("en", "zh"):
    content = load_reviews(language)
    path = Path(f"reviews-{language}.txt")
    path.write_text(content, encoding="utf-8")
    print(path, len(content), "characters")

# %% read
import torch


def read(name):
    """Return the sentences and labels of a file | 文件里的句子和标签"""
    texts, labels = [], []
    for line in Path(name).read_text(encoding="utf-8").splitlines():
        label, _, text = line.partition(" ")
        texts.append(text)
        labels.append(float(label))
    return texts, torch.tensor(labels, dtype=torch.float64)


texts, y = read("reviews-en.txt")
print(len(texts), "label 1:", int(y.sum()))
print(texts[0])

# %% tokens
import re
import unicodedata


def tokenize(text):
    """Keep Latin words whole, split the rest | 英文单词不切，其他逐字切开"""
    text = unicodedata.normalize("NFKC", text).lower()
    return re.findall(r"[a-z0-9']+|\S", text)


print(tokenize("Don't skip the tea! ５ cups."))
print([f"U+{ord(token):04X}" for token in tokenize("好，５碗！")])

# %% split
torch.manual_seed(0)
pairs = torch.randperm(100)


def rows(pairs):
    """Return both rows of each pair | 每一对的两行"""
    return torch.stack([2 * pairs, 2 * pairs + 1], dim=1).flatten()


rest, test = rows(pairs[:80]), rows(pairs[80:])
train, valid = rest[32:], rest[:32]
for name, part in [("train", train), ("valid", valid), ("test", test)]:
    print(f"{name:5} {len(part):3} label 1: {int(y[part].sum())}")

# %% vocabulary
from collections import Counter


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


vocabulary = build_vocabulary([texts[i] for i in train])
print(len(vocabulary), list(vocabulary)[:8])

# %% batch
from torch.nn.utils.rnn import pad_sequence


def to_batch(texts, vocabulary):
    """Return ids (B, T) and lengths (B,) | 编号与长度"""
    ids = []
    for text in texts:
        numbers = [vocabulary.get(token, 1) for token in tokenize(text)]
        ids.append(torch.tensor(numbers))
    lengths = torch.tensor([len(numbers) for numbers in ids])
    return pad_sequence(ids, batch_first=True), lengths


X, lengths = to_batch(["Great tea.", "The sushi was great!"], vocabulary)
print(X)
print(lengths)

# %% bag
from torch import nn


def count(X, size):
    """Count the ids, (B, T) -> (B, V) | 每个编号出现几次"""
    counts = nn.functional.one_hot(X, size).sum(dim=1)
    counts[:, 0] = 0  # no padding | 不计填充
    return counts.double()


class Bag(nn.Module):
    """Counts, then a weight for each token | 先数个数，每个词元一个权重"""

    def __init__(self, size):
        super().__init__()
        self.size = size
        self.net = nn.Linear(size, 1)
        nn.init.zeros_(self.net.weight)
        self.double()

    def forward(self, X, lengths):
        counts = count(X, self.size)  # (B, V)
        return self.net(counts).squeeze(1)  # (B,)


# %% reader
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


# %% parts
from notes_toolbox import summary

for build in (Bag, Reader):
    print(build.__name__)
    print(summary(build(len(vocabulary)), X, lengths))

# %% twins
twins = ["The tea was good, not cold.", "The tea was cold, not good."]
X, lengths = to_batch(twins, vocabulary)
counts = count(X, len(vocabulary))
print("same ids:   ", torch.equal(X[0], X[1]))
print("same counts:", torch.equal(counts[0], counts[1]))
torch.manual_seed(0)
logits = Reader(len(vocabulary))(X, lengths)
print("same logit of the GRU:", logits[0].item() == logits[1].item())


# %% fit
def evaluate(net, X, lengths, y):
    """Return (loss, number of correct rows) | 损失，答对的行数"""
    net.eval()
    with torch.no_grad():
        logits = net(X, lengths)
    loss = nn.BCEWithLogitsLoss()(logits, y).item()
    return loss, ((logits > 0) == (y == 1)).sum().item()


def fit(net, batch, epochs, lr, decay=0.0, watch=None):
    """Train on all rows at once, and watch others | 整批训练，同时看着另一批"""
    loss_fn = nn.BCEWithLogitsLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=lr, weight_decay=decay)
    X, lengths, y = batch
    history = []
    for epoch in range(epochs):
        net.train()
        optimizer.zero_grad()
        loss = loss_fn(net(X, lengths), y)
        loss.backward()
        optimizer.step()
        if watch:
            history.append(evaluate(net, *watch))
    return history


# %% orders
good = ["good", "great", "nice", "perfect", "lovely", "fine"]
bad = ["bad", "terrible", "awful", "poor", "horrid", "dull"]
lines = []
for start in ("The", "Our"):
    for topic in ("food", "soup", "tea", "room", "music", "service"):
        for verb in ("was", "is", "seemed"):
            for plus, minus in zip(good, bad):
                begin = f"{start} {topic} {verb}"
                lines.append(f"1 {begin} {plus}, not {minus}.")
                lines.append(f"0 {begin} {minus}, not {plus}.")
Path("orders.txt").write_text("\n".join(lines), encoding="utf-8")
print("\n".join(lines[:4]))

# %% halves
order_texts, order_y = read("orders.txt")
pairs = torch.randperm(216)
learned, kept = rows(pairs[66:]), rows(pairs[:66])
words = build_vocabulary([order_texts[i] for i in learned])
batches = []
for part in (learned, kept):
    X, lengths = to_batch([order_texts[i] for i in part], words)
    batches.append((X, lengths, order_y[part]))
    print("X:", tuple(X.shape), "label 1:", int(order_y[part].sum()))


# %% half
class DeepBag(Bag):
    """Counts, then two layers | 先数个数，再过两层"""

    def __init__(self, size):
        super().__init__(size)
        layers = [nn.Linear(size, 64), nn.ReLU(), nn.Linear(64, 1)]
        self.net = nn.Sequential(*layers).double()


histories = {}
for build in (Bag, DeepBag, Reader):
    torch.manual_seed(0)
    net = build(len(words))
    history = fit(net, batches[0], 40, lr=0.03, watch=batches[1])
    histories[build.__name__] = history
    loss, right = history[-1]
    print(f"{build.__name__:7} loss {loss:.3f} right {right} of 132")

# %% curve
import math

import matplotlib.pyplot as plt

fig, axes = plt.subplots(1, 2, figsize=(6.4, 2.6), layout="constrained")
left, right = axes
for name, color in (("Bag", "#808080"), ("Reader", "#d9480f")):
    losses = [loss for loss, _ in histories[name]]
    shares = [correct / 132 for _, correct in histories[name]]
    left.plot(range(1, 41), losses, color=color)
    right.plot(range(1, 41), shares, color=color, label=name)
left.axhline(math.log(2), color="black", linestyle=":", linewidth=1)
left.set(xlabel="epoch", ylabel="loss", ylim=(0, 0.8))
right.set(xlabel="epoch", ylabel="accuracy", ylim=(0, 1.05))
right.legend(frameon=False)


# %% votes
def vote(texts, y, new_texts):
    """Each token votes for the label it had more often | 每个词元投一票"""
    score = Counter()
    for text, label in zip(texts, y):
        for token in tokenize(text):
            score[token] += 1 if label == 1 else -1
    sums = []
    for text in new_texts:
        sums.append(0)
        for token in tokenize(text):
            sums[-1] += (score[token] > 0) - (score[token] < 0)
    return torch.tensor(sums)


# %% learn
def learn(build, texts, y, epochs, lr, decay=0.0):
    """Make a vocabulary and a trained network | 建词表，训练网络"""
    vocabulary = build_vocabulary(texts)
    torch.manual_seed(0)
    net = build(len(vocabulary))
    fit(net, (*to_batch(texts, vocabulary), y), epochs, lr, decay)
    return net, vocabulary


def logits_of(net, vocabulary, texts):
    """Return a logit for each sentence | 每句话一个原始分数"""
    net.eval()
    with torch.no_grad():
        return net(*to_batch(texts, vocabulary))


# %% compare
for language in ("en", "zh"):
    texts, y = read(f"reviews-{language}.txt")
    right = {"votes": [], "Bag": [], "Reader": []}
    for k in range(5):
        valid = rest[32 * k : 32 * k + 32]
        train = torch.cat([rest[: 32 * k], rest[32 * k + 32 :]])
        old, new = [texts[i] for i in train], [texts[i] for i in valid]
        bag = learn(Bag, old, y[train], 100, 0.05, decay=0.01)
        reader = learn(Reader, old, y[train], 20, 0.02)
        answers = {
            "votes": vote(old, y[train], new),
            "Bag": logits_of(*bag, new),
            "Reader": logits_of(*reader, new),
        }
        for name, z in answers.items():
            right[name].append(((z > 0) == (y[valid] == 1)).sum().item())
    for name, counts in right.items():
        print(language, f"{name:6}", sum(counts), "of 160", counts)

# %% test
models, mistakes = {}, {}
for language in ("en", "zh"):
    texts, y = read(f"reviews-{language}.txt")
    old, new = [texts[i] for i in rest], [texts[i] for i in test]
    models[language] = learn(Bag, old, y[rest], 100, 0.05, decay=0.01)
    z = logits_of(*models[language], new)
    wrong = test[(z > 0) != (y[test] == 1)].tolist()
    mistakes[language] = sorted(wrong)
    print(language, "right:", 40 - len(wrong), "of 40")

# %% mistakes
english, _ = read("reviews-en.txt")
wrong = sorted(set(mistakes["en"] + mistakes["zh"]))
for i in wrong:
    marks = [name if i in mistakes[name] else "  " for name in mistakes]
    print(" ".join(marks), int(y[i]), english[i])
negations = {"not", "never", "nothing", "without"}
for name, part in (("wrong", wrong), ("all", test.tolist())):
    having = [i for i in part if negations & set(tokenize(english[i]))]
    print(f"{name:5} {len(having)} of {len(part)} with a negation")

# %% use
sentences = {
    "en": "Fresh sushi, rude waiter.",
    "zh": "寿司新鲜，态度差。",
}
for language, text in sentences.items():
    net, vocabulary = models[language]
    weights = net.net.weight[0].tolist()
    for token in tokenize(text):
        number = vocabulary.get(token, 1)
        print(f"{token!a:10} {number:4} {weights[number]:6.2f}")
    z = logits_of(net, vocabulary, [text])[0]
    print(f"logit {z:.2f} p {torch.sigmoid(z):.2f}")

# %% both_ways
net, vocabulary = models["en"]
for text in ("Not bad, it was good.", "Not good, it was bad."):
    p = torch.sigmoid(logits_of(net, vocabulary, [text])[0])
    print(f"p = {p:.2f}", text)

# %% save
file = {"weights": net.state_dict(), "vocabulary": vocabulary}
torch.save(file, "reviews-en.pt")
print(file["weights"]["net.weight"].shape, len(vocabulary))

# %% restore
file = torch.load("reviews-en.pt")
same = Bag(len(file["vocabulary"]))
same.load_state_dict(file["weights"])
old = [english[i] for i in rest]
before = logits_of(net, vocabulary, old)
after = logits_of(same, file["vocabulary"], old)
print("equal:", torch.equal(before, after))

# %% alphabetical
ordered = ["<pad>", "<unk>"] + sorted(list(vocabulary)[2:])
other = {word: number for number, word in enumerate(ordered)}
for name, numbers in (("saved", vocabulary), ("alphabetical", other)):
    z = logits_of(same, numbers, old)
    right = ((z > 0) == (y[rest] == 1)).sum().item()
    print(f"{name:12} {right} of 160")
