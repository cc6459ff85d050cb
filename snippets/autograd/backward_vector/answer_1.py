"""A sum minus a product | 和减去积"""

# %% answer
import torch

x = torch.tensor([2.0, 3.0], requires_grad=True)
y = torch.stack([x.sum(), x.prod()])  # (2,)
y.backward(gradient=torch.tensor([1.0, -1.0]))
print(x.grad)
assert x.grad.tolist() == [1 - 3, 1 - 2]
