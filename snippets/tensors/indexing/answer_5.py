"""The score of the true class | 真实类别的得分"""

# %% answer
import torch

log_p = torch.tensor([[-0.5, -1.5, -1.75], [-4.0, -0.5, -1.0]])
label = torch.tensor([2, 1])
picked = log_p.gather(1, label[:, None])[:, 0]  # (2,)
loss = -picked.sum() / 2
print(picked, loss)
assert picked.tolist() == [-1.75, -0.5] and loss == 1.125
