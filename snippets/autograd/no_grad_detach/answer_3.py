"""Subtract a mean, with and without its gradient | 减去均值：是否对均值求导"""

# %% answer
import torch

x = torch.tensor([1.0, 3.0], requires_grad=True)
(full,) = torch.autograd.grad((x - x.mean()).sum(), x)
(cut,) = torch.autograd.grad((x - x.detach().mean()).sum(), x)
print("full:", full)
print("cut: ", cut)
assert torch.equal(full, torch.zeros(2))
assert torch.equal(cut, torch.ones(2))
