"""The score of the true class | 真实类别的得分"""

# %% answer
import torch

log_p = torch.tensor([[-1.0, -2.0, -3.0], [-4.0, -0.5, -2.0]])
label = torch.tensor([2, 1])
picked = log_p.gather(1, label[:, None]).squeeze(1)  # (2,)
loss = -picked.mean()
print(picked, loss)
assert torch.equal(loss, torch.nn.functional.nll_loss(log_p, label))
