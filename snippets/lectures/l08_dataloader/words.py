"""Samples of different lengths | 长短不一的样本"""

# %% words
import torch
from torch.utils.data import DataLoader


def letters(word):
    """Return one number per letter, a is 1 | 每个字母一个数，a 是 1"""
    return torch.tensor([ord(letter) - ord("a") + 1 for letter in word])


words = ["one", "two", "three", "four", "five"]
samples = []
for number, word in enumerate(words, start=1):
    samples.append((letters(word), number))
print(samples[0])


# %% pad
def pad_collate(samples):
    """Fill up with zeros to the longest | 用 0 补到和最长的一样"""
    lengths = torch.tensor([len(x) for x, _ in samples])  # (B,)
    y = torch.tensor([number for _, number in samples])  # (B,)
    X = torch.zeros(len(samples), lengths.max(), dtype=torch.int64)
    for row, (x, _) in enumerate(samples):
        X[row, : len(x)] = x  # X: (B, T)
    return X, lengths, y


loader = DataLoader(samples, batch_size=3, collate_fn=pad_collate)
for X, lengths, y in loader:
    print(X)
    print("lengths:", lengths.tolist(), "y:", y.tolist())
