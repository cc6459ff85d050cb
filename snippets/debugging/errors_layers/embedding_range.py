"""Letters numbered from 1 | 字母从 1 开始编号"""

# %% letters raises="IndexError"
import torch
from torch import nn

torch.manual_seed(0)
text = "hello world"
letters = sorted(set(text))
ids = {letter: i for i, letter in enumerate(letters, start=1)}
embedding = nn.Embedding(len(letters), 8)
X = torch.tensor([[ids[letter] for letter in text]])  # (B, T)
vectors = embedding(X)
