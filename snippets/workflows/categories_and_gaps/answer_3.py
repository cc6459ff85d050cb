"""A category that was never seen | 没见过的类别"""

# %% answer
import torch


def encode(word, categories):
    """Return one 1, or only zeros for an unknown word | 一个 1；没见过的全是 0"""
    vector = torch.zeros(len(categories))
    if word in categories:
        vector[categories.index(word)] = 1.0
    return vector


islands = ["Biscoe", "Dream", "Torgersen"]
print(encode("Dream", islands))
print(encode("King George", islands))
assert encode("Dream", islands).tolist() == [0.0, 1.0, 0.0]
assert encode("King George", islands).sum() == 0
assert len(encode("", islands)) == 3
