"""Tensors, padded in collate_fn | 换成张量，在 collate_fn 里补齐"""

# %% batch
import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def pad(samples):
    rows = [torch.tensor(sample) for sample in samples]
    lengths = torch.tensor([len(row) for row in rows])
    return pad_sequence(rows, batch_first=True), lengths  # (B, T), (B,)


sentences = ["the cat sleeps", "the dog sees the cat"]
ids = {"the": 1, "cat": 2, "dog": 3, "sees": 4, "sleeps": 5}
data = [[ids[word] for word in text.split()] for text in sentences]
loader = DataLoader(data, batch_size=2, collate_fn=pad)
for x, lengths in loader:
    print(x)
    print(lengths)
