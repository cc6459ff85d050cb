"""Fill the front part of each row | 只填每行的前面一段"""

# %% cured
import torch

sentences = [[1, 2, 3, 4], [1, 2, 4]]  # token ids | 词元的编号
longest = max(len(ids) for ids in sentences)
X = torch.zeros(len(sentences), longest, dtype=torch.int64)
for i, ids in enumerate(sentences):
    X[i, : len(ids)] = torch.tensor(ids)
print(X)
