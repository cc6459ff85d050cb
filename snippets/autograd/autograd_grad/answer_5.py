"""Zero, None, or an error | 零、None，或者报错"""

# %% answer
import torch

x = torch.tensor(2.0, requires_grad=True)
other = torch.tensor(1.0, requires_grad=True)
flat = 0 * x
(zero,) = torch.autograd.grad(flat, x)
(none,) = torch.autograd.grad(x**2, other, allow_unused=True)
print("0 * x:", zero.item(), " unused:", none)
constant = torch.tensor(5.0)
try:
    torch.autograd.grad(constant, x)
except RuntimeError as error:
    print("constant:", error)
assert zero == 0 and none is None and not constant.requires_grad
