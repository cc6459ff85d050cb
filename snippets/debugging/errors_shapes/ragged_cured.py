"""Pad the shorter rows | 把短的行补齐"""

# %% cured
import torch
from torch.nn.utils.rnn import pad_sequence

vocabulary = {"<pad>": 0, "we": 1, "like": 2, "green": 3, "tea": 4}
sentences = ["we like green tea", "we like tea"]
ids = [[vocabulary[word] for word in s.split()] for s in sentences]
X = pad_sequence([torch.tensor(row) for row in ids], batch_first=True)
print(X)
