"""Letters and pairs of letters, added up | 字母与字母对，加在一起"""
# notes: threads=1

# %% data
import torch
from notes_toolbox import load_names
from torch import nn
from torch.nn.utils.rnn import pad_sequence

pairs = load_names()
languages = sorted({language for _, language in pairs})
y = torch.tensor([languages.index(language) for _, language in pairs])
ids = [
    torch.tensor([ord(c) - 96 for c in name.lower()])  # a is 1 | a 是 1
    for name, _ in pairs
]

# %% pairs
X = pad_sequence(ids, batch_first=True)  # (N, T)
framed = nn.functional.pad(X, (1, 1))  # 0 before and after | 前后各补 0
two = 27 * framed[:, :-1] + framed[:, 1:]  # (N, T + 1)


def scores(letters, doubles, rows):
    """Add the logits of letters and pairs | 把字母与字母对的原始分数相加"""
    return letters(X[rows]).sum(dim=1) + doubles(two[rows]).sum(dim=1)


# %% answer
torch.manual_seed(0)
folds = torch.randperm(len(pairs)).chunk(5)
loss_fn = nn.CrossEntropyLoss()
right = []
for k in range(5):
    train = torch.cat(folds[:k] + folds[k + 1 :])
    letters = nn.Embedding(27, len(languages), padding_idx=0).double()
    doubles = nn.Embedding(729, len(languages), padding_idx=0).double()
    nn.init.zeros_(letters.weight)
    nn.init.zeros_(doubles.weight)
    weights = [letters.weight, doubles.weight]
    optimizer = torch.optim.Adam(weights, lr=0.05, weight_decay=0.003)
    for _ in range(100):
        optimizer.zero_grad()
        loss = loss_fn(scores(letters, doubles, train), y[train])
        loss.backward()
        optimizer.step()
    answers = scores(letters, doubles, folds[k]).argmax(dim=1)
    right.append((answers == y[folds[k]]).sum().item())
print(sum(right), "of", len(pairs), right)
assert sum(right) > 677
