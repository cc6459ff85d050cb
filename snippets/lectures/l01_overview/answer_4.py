"""One weighted sum is not enough | 一个加权和不够"""

# %% answer
import torch

X = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
y = torch.tensor([False, True, True, False])
best = 0
for w1 in range(-3, 4):
    for w2 in range(-3, 4):
        for b in range(-3, 4):
            answers = X @ torch.tensor([w1, w2]) + b > 0
            best = max(best, int((answers == y).sum()))
print("best:", best, "of 4")
assert best == 3
