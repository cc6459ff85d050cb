"""Collect the scores of all batches | 收集每批的得分"""

# %% answer
import torch

batches = [
    torch.tensor([[0.75], [0.25]]),  # (B, 1)
    torch.tensor([[0.5], [1.0]]),  # (B, 1)
    torch.tensor([[0.125]]),  # (B, 1)
]
scores = []
for batch in batches:
    scores += batch.squeeze(1).tolist()
print(scores)
assert scores == [0.75, 0.25, 0.5, 1.0, 0.125]
assert batches[-1].squeeze().shape == ()
