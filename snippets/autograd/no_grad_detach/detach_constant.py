"""detach: one value as a constant | detach：把一个量当作常数"""

# %% constant
import torch

x = torch.tensor(2.0, requires_grad=True)
y = x**2
full = y * x
cut = y.detach() * x
(full_slope,) = torch.autograd.grad(full, x)
(cut_slope,) = torch.autograd.grad(cut, x)
print("full:", full_slope.item(), " cut:", cut_slope.item())
