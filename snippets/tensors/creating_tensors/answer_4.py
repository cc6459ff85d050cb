"""Pad rows to one length | 把各行补成一样长"""

# %% answer
import torch

sentences = [[7, 2, 9], [4], [8, 5]]  # words as numbers | 每个词一个编号
longest = max(len(words) for words in sentences)
padded = [words + [0] * (longest - len(words)) for words in sentences]
x = torch.tensor(padded)  # (3, 3)
print(x)
assert x.shape == (3, 3)
assert x.tolist() == [[7, 2, 9], [4, 0, 0], [8, 5, 0]]
