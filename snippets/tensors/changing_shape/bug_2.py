"""Collect the scores of all batches, the wrong way | 收集每批的得分，收错了"""

# %% bug raises="TypeError"
import torch

batches = [
    torch.tensor([[0.75], [0.25]]),  # (B, 1)
    torch.tensor([[0.5], [1.0]]),  # (B, 1)
    torch.tensor([[0.125]]),  # (B, 1)
]
scores = []
for batch in batches:
    scores += batch.squeeze().tolist()
