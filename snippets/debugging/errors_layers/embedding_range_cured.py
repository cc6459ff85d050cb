"""One more row, for padding | 多一行，留给填充"""

# %% cured
import torch
from torch import nn

torch.manual_seed(0)
text = "hello world"
letters = sorted(set(text))
ids = {letter: i for i, letter in enumerate(letters, start=1)}
embedding = nn.Embedding(len(letters) + 1, 8, padding_idx=0)
X = torch.tensor([[ids[letter] for letter in text]])
print(f"largest id: {X.max()}, rows: {embedding.num_embeddings}")
print(embedding(X).shape)
