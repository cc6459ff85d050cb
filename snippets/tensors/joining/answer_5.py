"""Two rows of cards, shuffled | 两叠牌交错洗在一起"""

# %% answer
import torch

a = torch.tensor([1, 2, 3])
b = torch.tensor([10, 20, 30])
mixed = torch.stack((a, b), dim=1).flatten()  # (3, 2), then (6,) | 先 (3, 2)，再 (6,)
print(mixed)
assert mixed.tolist() == [1, 10, 2, 20, 3, 30]
assert torch.equal(mixed[::2], a) and torch.equal(mixed[1::2], b)
