"""Right on paper, wrong in float32 | 纸上没错，算出来却不对"""

# %% naive
import torch

x = torch.tensor([0.0, 100.0], requires_grad=True)
y = torch.log(1 + torch.exp(x))
print("y:     ", y.detach())
y.sum().backward()
print("x.grad:", x.grad)

# %% rewritten
x.grad = None
y = torch.relu(x) + torch.log1p(torch.exp(-x.abs()))
print("y:     ", y.detach())
y.sum().backward()
print("x.grad:", x.grad)
