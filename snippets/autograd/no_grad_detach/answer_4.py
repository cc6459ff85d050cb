"""Subtract a mean, with and without its gradient | 减去均值：是否对均值求导"""

# %% answer
import torch

x = torch.tensor([1.0, 3.0], requires_grad=True)
(full,) = torch.autograd.grad((x - x.mean()).sum(), x)
(cut,) = torch.autograd.grad((x - x.mean().detach()).sum(), x)
print("full:", full.tolist())
print("cut: ", cut.tolist())
assert full.tolist() == [0.0, 0.0]
assert cut.tolist() == [1.0, 1.0]
